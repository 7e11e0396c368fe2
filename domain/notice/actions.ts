"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { staffAction } from "@/domain/person/session";
import * as commands from "./commands";
import * as input from "./input";

/** The header counts what is unread. */
const again = () => revalidatePath("/desk", "layout");

export const submitReadAll = staffForm("desk.enter", input.readAllInput, async (actor, seen) => {
  await commands.readAll(actor, seen);
  again();
  return {};
});

export const readStoryNotices = staffAction(
  "desk.enter",
  input.storyInput,
  async (actor, { storyId }) => {
    await commands.readOfStory(actor, storyId);
    return { ok: true as const };
  },
);

export const submitRead = staffForm("desk.enter", input.markReadInput, async (actor, change) => {
  await commands.markRead(actor, change);
  again();
  return {};
});

export const submitMail = staffForm("desk.enter", input.mailInput, async (actor, choice) => {
  await commands.chooseMail(actor, choice);
  revalidatePath("/desk/notices");
  return { done: "Saved." };
});
