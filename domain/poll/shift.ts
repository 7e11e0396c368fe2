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

const readers = (count: number) =>
  count === 1 ? "1 reader" : `${count.toLocaleString("en-GB")} readers`;

/** In one sentence: how many changed their mind, and which way they went. */
export function shiftSentence({ both, changed, net }: ShiftSummary): string {
  if (both === 0) return "Nobody has answered both before and after reading yet.";
  const answered = `${readers(both)} answered before and after reading.`;
  if (changed === 0) return `${answered} Nobody changed their mind.`;
  const gained = net.toSorted((a, b) => b.by - a.by)[0];
  const who = `${changed.toLocaleString("en-GB")} changed their ${changed === 1 ? "mind" : "minds"}`;
  return gained && gained.by > 0
    ? `${answered} ${who}; “${gained.label}” gained ${gained.by.toLocaleString("en-GB")}.`
    : `${answered} ${who}, as many one way as the other.`;
}
