"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { addCannedReason, removeCannedReason } from "./commands";
import { cannedId, cannedInput } from "./input";

const path = "/desk/comments";

export const submitReason = staffForm("policy.manage", cannedInput, async (by, input) => {
  const added = await addCannedReason(by, input);
  if (!added.ok) return { fields: added.fields ?? {} };
  revalidatePath(path, "layout");
  return { done: "Moderators find it under its reason from now on." };
});

export const submitRemoval = staffForm("policy.manage", cannedId, async (by, input) => {
  const gone = await removeCannedReason(by, input);
  revalidatePath(path, "layout");
  return gone.ok ? { done: "Removed." } : { alert: "This is no longer there." };
});
