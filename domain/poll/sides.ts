import type { PollView } from "./queries";
import { sharesOf } from "./rules";

/** One option with its share of the counted votes. */
export type Side = {
  id: string;
  label: string;
  bestCase: string;
  votes: number;
  /** Whole percent of the voters; they sum to 100 where each chose one. */
  share: number;
  isYours: boolean;
};

export const votesInWords = (votes: number): string =>
  votes === 1 ? "1 vote" : `${votes.toLocaleString("en-GB")} votes`;

export function sidesOf(poll: PollView): Side[] {
  const counts = poll.options.map(({ votes }) => votes ?? 0);
  const shares = sharesOf(poll.kind, counts, poll.total ?? 0);
  return poll.options.map((option, index) => ({
    ...option,
    votes: counts[index] ?? 0,
    share: shares[index] ?? 0,
    isYours: poll.choices.includes(option.id),
  }));
}
