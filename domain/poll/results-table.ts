import type { PollView } from "./queries";
import type { Runoff } from "./ranked";
import { sidesOf } from "./sides";

/** A result as rows, the first their names: for spreadsheets. */
export function resultsTable(poll: PollView, runoff: Runoff | null): (string | number)[][] {
  const rounds = runoff?.rounds ?? [];
  return [
    ["option", "votes", "percent", ...rounds.map((_, index) => `round ${index + 1}`)],
    ...sidesOf(poll).map(({ id, label, votes, share }) => [
      label,
      votes,
      share,
      ...rounds.map(({ held }) => held.find((one) => one.id === id)?.votes ?? ""),
    ]),
  ];
}
