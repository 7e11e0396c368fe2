import type { Voice } from "@/lib/words/voice";
import type { PollKind } from "./input";

export type Results = "always" | "after_vote" | "after_close";
/** Set aside by a rule, or thrown out by somebody: such a vote is there, and not counted. */
export type VoteStatus = "counted" | "quarantined" | "void";
export type PollState = "notYetOpen" | "open" | "closed";

/** For the desk. */
export const kindWords: Record<PollKind, string> = {
  single: "One choice",
  multiple: "Several choices",
  ranked: "Ranked choices",
  scale: "A scale",
};

/** For the desk. */
export const shownWords: Record<Results, string> = {
  always: "Always",
  after_vote: "After the vote",
  after_close: "After closing",
};

type Timed = { status: "draft" | "open" | "closed"; opensAt: Date | null; closesAt: Date | null };

/** The state by the clock: a poll closes at its minute, whether or not a job has noticed. */
export function stateAt(poll: Timed, now: Date): PollState {
  if (poll.status === "closed" || (poll.closesAt && poll.closesAt <= now)) return "closed";
  return poll.status === "draft" || (poll.opensAt && poll.opensAt > now) ? "notYetOpen" : "open";
}

/** Whether this reader may see how it stands. Hidden results never leave the server. */
export function maySeeResults(results: Results, state: PollState, hasVoted: boolean): boolean {
  if (state === "closed") return true;
  if (results === "after_close") return false;
  return results === "always" || hasVoted;
}

/** What the editor of a story must know of a poll that the newsroom has; the time as text. */
export type PollStanding = {
  id: string;
  /** Answers given: from the first on the wording is locked. */
  votes: number;
  /** Readers have it: then it closes by a verb of its own. */
  isAsked: boolean;
  isOpen: boolean;
  closesAt: string | null;
  /** The story that words it, if that is another one. */
  home: { id: string; headline: string } | null;
};

/**
 * Whole percentages that sum to 100, by largest remainder (Hamilton's method); of equal remainders
 * the earlier option gets the point. All zero when nobody has voted.
 */
export function percentages(votes: readonly number[]): number[] {
  const total = votes.reduce((sum, count) => sum + count, 0);
  if (total === 0) return votes.map(() => 0);
  const shares = votes.map((count) => Math.floor((count * 100) / total));
  const remainders = votes.map((count, index) => ({ index, rest: (count * 100) % total }));
  const missing = 100 - shares.reduce((sum, share) => sum + share, 0);
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of remainders.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** Percentages of the voters. Where each may choose several they sum to more than 100. */
export function sharesOf(kind: PollKind, votes: readonly number[], voters: number): number[] {
  if (kind !== "multiple") return percentages(votes);
  return votes.map((count) => (voters === 0 ? 0 : Math.round((count * 100) / voters)));
}

/** Under so many votes a gap means nothing. */
export const tooFew = 50;

/** The result in words, by the gap in points between the first and the second. */
export function resultSentence(
  options: readonly { label: string; votes: number }[],
  { words: { result } }: Voice,
): string {
  const total = options.reduce((sum, { votes }) => sum + votes, 0);
  if (total === 0) return result.nobodyYet;
  if (total < tooFew) return result.tooFew;
  const [first, second] = [...options].sort((a, b) => b.votes - a.votes);
  const gap = (((first?.votes ?? 0) - (second?.votes ?? 0)) * 100) / total;
  const [leader, next] = [first?.label ?? "", second?.label ?? ""];
  if (gap < 4)
    return options.length > 2 ? result.evenlySplitBetween(leader, next) : result.evenlySplit;
  if (gap < 15) return result.leaning(leader);
  return gap < 40 ? result.clearLead(leader) : result.strongMajority(leader);
}

/** A voter may change their mind, but a poll is no toggle. */
export const maxChanges = 20;

/** `burst` at once, then one per `every` seconds. */
export const limits = {
  /** Nobody changes their mind faster than this by hand. */
  voter: { burst: 10, every: 6 },
  /**
   * New voters of one poll from one network: generous, because offices, schools and mobile networks
   * share an address; a reader with an account does not count.
   */
  newVoters: { burst: 30, every: 20 },
  /** And so many more, past that, for whoever passes a challenge (domain/poll/challenge). */
  proved: { burst: 200, every: 2 },
};
