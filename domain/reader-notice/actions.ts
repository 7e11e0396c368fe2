"use server";

import { revalidatePath } from "next/cache";
import { getVoice } from "@/domain/newsroom/queries";
import { readerForm } from "@/domain/person/forms";
import * as commands from "./commands";
import * as input from "./input";

export const submitRhythm = readerForm(input.rhythmInput, async (viewer, choice) => {
  await commands.chooseRhythm(viewer, choice);
  revalidatePath("/account");
  const { answers, forms } = (await getVoice()).words;
  return { done: answers.rhythmSaved(forms.rhythms[choice.rhythm]) };
});

export const submitReadAll = readerForm(input.readAllInput, async (viewer, until) => {
  await commands.readAllNotices(viewer, until);
  revalidatePath("/account");
  return {};
});
