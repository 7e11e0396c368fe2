"use server";

import { revalidatePath } from "next/cache";
import { readerForm } from "@/domain/person/forms";
import * as commands from "./commands";
import * as input from "./input";
import { rhythmWords } from "./rules";

export const submitRhythm = readerForm(input.rhythmInput, async (viewer, choice) => {
  await commands.chooseRhythm(viewer, choice);
  revalidatePath("/account");
  return { done: `Saved: ${rhythmWords[choice.rhythm].toLowerCase()}.` };
});

export const submitReadAll = readerForm(input.readAllInput, async (viewer, until) => {
  await commands.readAllNotices(viewer, until);
  revalidatePath("/account");
  return {};
});
