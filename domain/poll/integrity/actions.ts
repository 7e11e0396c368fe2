"use server";

import { revalidatePath } from "next/cache";
import { staffForm } from "@/domain/person/forms";
import { expireTags } from "@/lib/page-tags";
import { announcePoll } from "../live";
import { pollTags } from "../tags";
import { judgeBurst } from "./commands";
import { judgement } from "./input";

const reasons = {
  forbidden: "You may not do this.",
  notFound: "These votes are no longer here.",
  sameAgain: "Somebody has decided the same in the meantime.",
};

export const judgeVotes = staffForm("poll.integrity", judgement, async (actor, input) => {
  const answer = await judgeBurst(actor, input);
  if (!answer.ok) return { alert: reasons[answer.reason] };
  await expireTags(pollTags.one(input.pollId));
  announcePoll(input.pollId);
  revalidatePath(`/desk/polls/${input.pollId}`);
  const votes = answer.votes === 1 ? "1 vote" : `${answer.votes.toLocaleString("en-GB")} votes`;
  return {
    done: input.verdict === "void" ? `${votes} do not count.` : `${votes} count again.`,
  };
});
