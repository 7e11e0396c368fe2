"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { staffAction } from "@/domain/person/session";
import { savePolicy } from "./commands";
import { policyInput, trialInput } from "./input";
import { tryOut } from "./trial";

const refusals = {
  stale:
    "Somebody else has changed the policy since you opened this page. Yours is still below: open the page in another tab to compare.",
  unchanged: "Nothing is different from the policy in force.",
};

export const submitPolicy = staffForm("policy.manage", policyInput, async (actor, input) => {
  const saved = await savePolicy(actor, input);
  if (!saved.ok) return { alert: refusals[saved.reason] };
  revalidatePath("/desk/settings/comments");
  return { done: "Saved. It holds from the next comment on." };
});

export const tryPolicy = staffAction("policy.manage", trialInput, async (staff, input) => ({
  ok: true as const,
  trial: await tryOut(staff, input),
}));
