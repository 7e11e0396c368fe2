"use server";

import { revalidatePath } from "next/cache";
import { getVoice } from "@/domain/newsroom/queries";
import { readerForm } from "@/domain/person/forms";
import { appealComment } from "./commands";
import { appealFormInput } from "./input";

export const submitAppeal = readerForm(appealFormInput, async (viewer, input) => {
  const { answers } = (await getVoice()).words;
  const appealed = await appealComment(viewer, input);
  if (!appealed.ok) return { alert: answers.appeal[appealed.reason] };
  revalidatePath("/account");
  return { done: answers.appealSent };
});
