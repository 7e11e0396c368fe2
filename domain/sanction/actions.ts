"use server";

import { revalidatePath } from "next/cache";
import { commentTags } from "@/domain/comment/tags";
import { readerForm, staffForm } from "@/domain/person/forms";
import { expireTags } from "@/lib/page-tags";
import { confirmRead, lift, sanction } from "./commands";
import { liftInput, readInput, sanctionInput } from "./input";

const refusals = {
  notFound: "This is no longer there.",
  oneself: "You cannot sanction yourself.",
  colleague: "This is a colleague. An admin can change their role or suspend their account.",
  already: "The reader is under that already. Lift it first to decide anew.",
  over: "It has ended already, or somebody else has lifted it.",
};

const comments = (count: number): string => (count === 1 ? "1 comment" : `${count} comments`);

const standing = (count: number): string =>
  `${comments(count)} ${count === 1 ? "stands" : "stand"}`;

async function show(storyIds: readonly string[]): Promise<void> {
  await expireTags(...storyIds.map(commentTags.ofStory));
  revalidatePath("/desk/comments", "layout");
}

export const submitSanction = staffForm("person.sanction", sanctionInput, async (by, input) => {
  const made = await sanction(by, input);
  if (!made.ok)
    return made.reason === "badInput"
      ? { fields: made.fields ?? {} }
      : { alert: refusals[made.reason] };
  await show(made.storyIds);
  return {
    done: input.takeAlong
      ? `Done, and ${comments(made.takenAlong)} of the last day rejected.`
      : "Done. The reader is told on their account page.",
  };
});

export const submitLift = staffForm("person.sanction", liftInput, async (by, input) => {
  const lifted = await lift(by, input);
  if (!lifted.ok) return { alert: refusals[lifted.reason] };
  await show(lifted.storyIds);
  return {
    done: input.bringBack ? `Lifted. ${standing(lifted.broughtBack)} as before.` : "Lifted.",
  };
});

export const submitRead = readerForm(readInput, async (viewer, input) => {
  const read = await confirmRead(viewer, input);
  revalidatePath("/account");
  return read.ok ? { done: "Thank you." } : { alert: refusals.notFound };
});
