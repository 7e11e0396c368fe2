"use server";

import { refresh } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { storyTags } from "@/domain/story/tags";
import { expireTags } from "@/lib/page-tags";
import { addCorrection, withdrawCorrection } from "./commands";
import { correctionInput, withdrawInput } from "./input";
import { kindWords } from "./rules";
import { correctionTags } from "./tags";

export const submitCorrection = staffForm(
  "story.publish",
  correctionInput,
  async (actor, input) => {
    const added = await addCorrection(actor, input);
    if (!added.ok) return { alert: "Only a published story can be corrected in public." };
    await expireTags(storyTags.one(added.storyId), correctionTags.all);
    refresh();
    return { done: `${kindWords[input.kind]} published.` };
  },
);

export const submitWithdrawal = staffForm("story.publish", withdrawInput, async (actor, input) => {
  const gone = await withdrawCorrection(actor, input);
  if (!gone.ok) return { alert: "It has been withdrawn already." };
  await expireTags(storyTags.one(gone.storyId), correctionTags.all);
  refresh();
  return { done: "Withdrawn. The log keeps it, with your reason." };
});
