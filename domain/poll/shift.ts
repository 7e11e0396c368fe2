import type { Voice } from "@/lib/words/voice";
import type { PollKind } from "./input";

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
  /** On a scale: how many went up, and down. */
  ways: { up: number; down: number } | null;
};

type Asked = { kind: PollKind; options: readonly Option[] };

export function summarise(shift: readonly Moved[], { kind, options }: Asked): ShiftSummary {
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? "";
  const at = (id: string) => options.findIndex((option) => option.id === id);
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
    ways:
      kind === "scale"
        ? {
            up: sum(moved.filter(({ from, to }) => at(from) < at(to))),
            down: sum(moved.filter(({ from, to }) => at(from) > at(to))),
          }
        : null,
  };
}

/** In one sentence: how many changed their mind, and which way they went. */
export function shiftSentence(summary: ShiftSummary, { words }: Voice): string {
  const { both, changed, net, ways } = summary;
  const { shift } = words.result;
  if (both === 0) return shift.nobody;
  const most = Math.max(...net.map(({ by }) => by));
  const gained = net.filter(({ by }) => by === most).map(({ label }) => label);
  const moved = ways
    ? shift.onScale(changed, ways.up, ways.down)
    : most > 0
      ? shift.gained(changed, gained, most)
      : shift.bothWays(changed);
  return `${shift.answered(both)} ${changed === 0 ? shift.nobodyChanged : moved}`;
}
