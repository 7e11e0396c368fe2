import type { Voice } from "@/lib/words/voice";
import type { PollView } from "./queries";
import type { Runoff } from "./ranked";
import { percentages, sharesOf } from "./rules";

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

/** Who was left in the last round of a run-off, the strongest first. */
export function finalistsOf(poll: PollView, { rounds }: Runoff): Side[] {
  const held = rounds.at(-1)?.held ?? [];
  const shares = percentages(held.map(({ votes }) => votes));
  const sides = sidesOf(poll);
  return held
    .map(({ id, votes }, index) => ({ id, votes, share: shares[index] ?? 0 }))
    .sort((a, b) => b.votes - a.votes)
    .flatMap(({ id, ...counted }) => {
      const side = sides.find((one) => one.id === id);
      return side ? [{ ...side, ...counted, isYours: poll.yours === id }] : [];
    });
}

/** Who went out before, in which round and with how many votes; the first first. */
export function eliminatedOf(
  { rounds }: Runoff,
  { words: { result } }: Voice,
): { id: string; words: string }[] {
  return rounds.flatMap(({ out, held }, index) => {
    const votes = held.find(({ id }) => id === out)?.votes ?? 0;
    return out ? [{ id: out, words: result.outInRound(index + 1, votes) }] : [];
  });
}
