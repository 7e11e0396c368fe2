"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { getNewsroom } from "@/domain/newsroom/queries";
import { staffForm } from "@/domain/person/forms";
import type { Staff } from "@/domain/person/rules";
import { storyTags } from "@/domain/story/tags";
import { fromLocalTime } from "@/lib/local-time";
import { expireTags } from "@/lib/page-tags";
import { refuse } from "@/lib/result";
import { closePoll, moveClosing, reopenPoll } from "./closing";
import { pollChangeInput } from "./input";
import { announcePoll } from "./live";
import { pollTags } from "./tags";

const reasons = {
  forbidden: "You may not do this.",
  notFound: "This poll does not exist any more.",
  notOpen: "The poll has closed in the meantime.",
  notClosed: "The poll is open already.",
  past: "Choose a time that is still ahead.",
  badTime: "Enter a date and a time.",
  unlinked:
    "This poll closed more than 30 days ago: its voters can no longer be told apart, so it stays closed.",
};
const done = {
  close: "Closed. Readers see the final result.",
  reopen: "Open again.",
  moveClosing: "The closing time is moved.",
  staysOpen: "It has no closing time: it stays open until somebody closes it.",
};

export const changePoll = staffForm("story.publish", pollChangeInput, async (actor, change) => {
  const answer = await apply(actor, change);
  if (!answer.ok)
    return { alert: reasons[answer.reason], ...(answer.fields && { fields: answer.fields }) };
  await expireTags(pollTags.one(change.id), storyTags.lists);
  announcePoll(change.id);
  revalidatePath(`/desk/polls/${change.id}`);
  return {
    done: done[change.verb === "moveClosing" && !change.closesAt ? "staysOpen" : change.verb],
  };
});

async function apply(actor: Staff, change: z.output<typeof pollChangeInput>) {
  if (change.verb === "close") return closePoll(actor, change.id);
  const { timeZone } = await getNewsroom();
  const closesAt = change.closesAt ? fromLocalTime(change.closesAt, timeZone) : null;
  if (change.closesAt && !closesAt)
    return refuse("badTime" as const, { closesAt: reasons.badTime });
  return (change.verb === "reopen" ? reopenPoll : moveClosing)(actor, { id: change.id, closesAt });
}
