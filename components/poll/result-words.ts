import { resultSentence } from "@/domain/poll/rules";
import type { Side } from "./sides";

/** The result as one spoken line, for the polite status after a vote. */
export function resultWords(sides: readonly Side[], hasVoted: boolean): string {
  const parts = sides.map(({ label, share }) => `${label} ${share}%`).join(", ");
  return `${hasVoted ? "Your vote is counted. " : ""}${parts}. ${resultSentence(sides)}`;
}
