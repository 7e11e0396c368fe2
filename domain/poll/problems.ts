import type { Voice } from "@/lib/words/voice";
import type { BallotFault } from "./ballot";
import type { VoteRefusal } from "./votes";

export type VoteProblem = {
  status: number;
  title: string;
  detail: string;
  headers?: Record<string, string>;
};

const answers = {
  notFound: [404, "Not found"],
  unknownOption: [422, "Unknown option"],
  tooManyChoices: [422, "Too many choices"],
  answeredAlready: [409, "Answered already"],
  notYetOpen: [409, "Not open yet"],
  closed: [409, "Closed"],
  tooManyChanges: [409, "Changed too often"],
  tooFast: [429, "Too fast"],
  crowded: [429, "Too fast"],
} as const satisfies Record<VoteRefusal["reason"], [number, string]>;

/** A refused vote as an answer: for programs a problem, for people a sentence in their language. */
export function problemOf(
  { reason, wait }: Pick<VoteRefusal, "reason" | "wait">,
  { words: { poll } }: Voice,
  why?: BallotFault,
): VoteProblem {
  const [status, title] = answers[reason];
  const said = poll.problems[reason];
  if (typeof said === "function")
    return { status, title, detail: said(wait), headers: { "retry-after": String(wait) } };
  return { status, title, detail: why ? poll.ballot[why] : said };
}
