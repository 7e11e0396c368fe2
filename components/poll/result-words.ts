import type { PollView } from "@/domain/poll/queries";
import type { Side } from "@/domain/poll/sides";

/** The result as one spoken line, for the polite status after a vote. */
export function resultWords(poll: PollView, sides: readonly Side[], sentence: string): string {
  const voted = poll.yours === null ? "" : "Your vote is counted. ";
  if (poll.kind === "ranked" || poll.kind === "scale") return voted + sentence;
  return `${voted}${sides.map(({ label, share }) => `${label} ${share}%`).join(", ")}. ${sentence}`;
}
