import type { PollView } from "@/domain/poll/queries";
import type { VoteStatus } from "@/domain/poll/rules";
import type { Side } from "@/domain/poll/sides";
import type { Voice } from "@/lib/words/voice";
import type { Words } from "@/lib/words/words";

/** The result as one spoken line, for the polite status after a vote. */
export function resultWords(
  poll: PollView,
  sides: readonly Side[],
  sentence: string,
  { words, percent }: Voice,
): string {
  const voted = poll.yoursIs === null ? "" : `${voteWords(poll.yoursIs, words)} `;
  if (poll.kind === "ranked" || poll.kind === "scale") return voted + sentence;
  return `${voted}${sides.map(({ label, share }) => `${label} ${percent(share)}`).join(words.poll.comma)}. ${sentence}`;
}

const voteWords = (is: VoteStatus, { poll }: Words): string =>
  is === "counted" ? poll.voteCounted : poll.notCounted[is];
