"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { staffAction } from "@/domain/person/session";
import { configureChecklist } from "./commands";
import { checklistInput, lookInput, lookUpInput } from "./input";
import { lookAt, lookUp } from "./queries";

/** Links that lead nowhere and rights that have ended: what the browser cannot know. */
export const lookUpText = staffAction("story.write", lookUpInput, async (staff, asked) => ({
  ok: true as const,
  ...(await lookUp(staff, asked)),
}));

/** The checklist and the embargo of a story as saved, for a dialog away from its editor. */
export const lookAtStory = staffAction("story.publish", lookInput, (staff, { id }) =>
  lookAt(staff, id),
);

const refusals = {
  forbidden: "Only editors configure the checklist.",
  stale:
    "Somebody else has changed the checklist since you opened this page. Yours is still below: open the page in another tab to compare.",
};

export const submitChecklist = staffForm(
  "checklist.manage",
  checklistInput,
  async (actor, input) => {
    const saved = await configureChecklist(actor, input);
    if (!saved.ok) return { alert: refusals[saved.reason] };
    revalidatePath("/desk/settings/checklist");
    return { done: "Saved" };
  },
);
