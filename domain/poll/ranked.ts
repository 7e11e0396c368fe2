/**
 * Instant run-off, as in elections by the alternative vote (for its rules see Electoral Reform
 * Society, "Alternative Vote"): the option with the fewest ballots goes out, its ballots move on to
 * the next option each of them names, until one holds more than half of those that still count.
 */
export type RankedBallot = { choices: readonly string[]; votes: number };

export type Round = {
  /** Ballots by option that is still in, in the editor's order. */
  held: { id: string; votes: number }[];
  /** Ballots all of whose options are out. */
  exhausted: number;
  out: string | null;
};
export type Runoff = { rounds: Round[]; winner: string | null };

/** @param optionIds in the editor's order */
export function runoff(optionIds: readonly string[], ballots: readonly RankedBallot[]): Runoff {
  const rounds: Round[] = [];
  let isIn = new Set(optionIds);
  for (;;) {
    const round = countRound(
      optionIds.filter((id) => isIn.has(id)),
      ballots,
    );
    rounds.push(round);
    const total = round.held.reduce((sum, { votes }) => sum + votes, 0);
    const most = Math.max(...round.held.map(({ votes }) => votes));
    if (total === 0) return { rounds, winner: null };
    const [leader] = round.held.filter(({ votes }) => votes === most);
    if (most * 2 > total) return { rounds, winner: leader?.id ?? null };
    // Two that hold half each: neither goes out, it is a tie.
    if (round.held.length === 2) return { rounds, winner: null };
    round.out = weakest(rounds, optionIds);
    isIn = new Set([...isIn].filter((id) => id !== round.out));
  }
}

function countRound(inOrder: readonly string[], ballots: readonly RankedBallot[]): Round {
  const held = new Map(inOrder.map((id) => [id, 0]));
  let exhausted = 0;
  for (const { choices, votes } of ballots) {
    const first = choices.find((id) => held.has(id));
    if (first === undefined) exhausted += votes;
    else held.set(first, (held.get(first) ?? 0) + votes);
  }
  return { held: [...held].map(([id, votes]) => ({ id, votes })), exhausted, out: null };
}

/**
 * Whoever holds the fewest; of equals, whoever held fewer in the latest earlier round that parts
 * them, else the last in the editor's order, so that a count made twice ends alike.
 */
function weakest(rounds: readonly Round[], optionIds: readonly string[]): string {
  let equals = rounds.at(-1)?.held.map(({ id }) => id) ?? [];
  for (const round of rounds.toReversed()) {
    const here = round.held.filter(({ id }) => equals.includes(id));
    const fewest = Math.min(...here.map(({ votes }) => votes));
    equals = here.filter(({ votes }) => votes === fewest).map(({ id }) => id);
    if (equals.length === 1) break;
  }
  return equals.toSorted((a, b) => optionIds.indexOf(b) - optionIds.indexOf(a))[0] ?? "";
}
