"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/domain/person/session";
import { addCannedReason, removeCannedReason } from "./commands";
import { cannedId, cannedInput } from "./input";

const path = "/desk/comments/reasons";

export const addReason = staffAction("policy.manage", cannedInput, async (by, input) => {
  const result = await addCannedReason(by, input);
  if (result.ok) revalidatePath(path);
  return result;
});

export const removeReason = staffAction("policy.manage", cannedId, async (by, input) => {
  const result = await removeCannedReason(by, input);
  if (result.ok) revalidatePath(path);
  return result;
});
