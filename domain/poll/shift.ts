import type { Voice } from "@/lib/words/voice";

type Moved = { from: string; to: string; votes: number };
type Option = { id: string; label: string };

export type ShiftSummary = {
  /** Voters who answered both times. */
  both: number;
  changed: number;
  /** Who moved where, the largest move first. */
  moves: { from: string; to: string; votes: number }[];
  /** Net movement by option: how many more chose it after reading than before. */
  net: { label: string; by: number }[];
};

export function summarise(shift: readonly Moved[], options: readonly Option[]): ShiftSummary {
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? "";
  const moved = shift.filter(({ from, to }) => from !== to);
  const sum = (list: readonly Moved[]) => list.reduce((all, { votes }) => all + votes, 0);
  return {
    both: sum(shift),
    changed: sum(moved),
    moves: moved
      .toSorted((a, b) => b.votes - a.votes)
      .map(({ from, to, votes }) => ({ from: labelOf(from), to: labelOf(to), votes })),
    net: options.map(({ id, label }) => ({
      label,
      by: sum(moved.filter(({ to }) => to === id)) - sum(moved.filter(({ from }) => from === id)),
    })),
  };
}

/** In one sentence: how many changed their mind, and which way they went. */
export function shiftSentence({ both, changed, net }: ShiftSummary, { words }: Voice): string {
  const { shift } = words.result;
  if (both === 0) return shift.nobody;
  const gained = net.toSorted((a, b) => b.by - a.by)[0];
  const moved =
    gained && gained.by > 0
      ? shift.gained(changed, gained.label, gained.by)
      : shift.bothWays(changed);
  return `${shift.answered(both)} ${changed === 0 ? shift.nobodyChanged : moved}`;
}
