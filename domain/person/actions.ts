"use server";

import { revalidatePath } from "next/cache";
import * as commands from "./commands";
import { staffForm } from "./forms";
import { type PersonChange, personChangeInput } from "./input";
import type { Staff } from "./rules";

const reasons = {
  notFound: "This person does not exist any more.",
  stale: "Somebody else changed this role in the meantime. The list shows it as it is now.",
  oneself: "Ask another admin to change your own account.",
  lastAdmin: "The newsroom needs an admin. Make somebody else one first.",
  forbidden: "You are not an admin any more.",
};

export const submitPersonChange = staffForm(
  "people.manage",
  personChangeInput,
  async (actor, change) => {
    const answer = await apply(actor, change);
    revalidatePath("/desk/people");
    return answer.ok ? { done: answer.said } : { alert: reasons[answer.reason] };
  },
);

async function apply(actor: Staff, change: PersonChange) {
  switch (change.verb) {
    case "changeRole": {
      const changed = await commands.changeRole(actor, change);
      return changed.ok ? { ...changed, said: `The role is ${change.role} now.` } : changed;
    }
    case "suspend": {
      const changed = await commands.suspend(actor, change);
      return changed.ok ? { ...changed, said: "Suspended, and signed out everywhere." } : changed;
    }
    case "reinstate": {
      const changed = await commands.reinstate(actor, change);
      return changed.ok ? { ...changed, said: "Reinstated. They can sign in again." } : changed;
    }
    case "endSessions": {
      const changed = await commands.endSessionsOf(actor, change);
      return changed.ok ? { ...changed, said: "Signed out everywhere." } : changed;
    }
  }
}
