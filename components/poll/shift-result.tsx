import { shiftSentence, summarise } from "@/domain/poll/shift";
import type { Shift } from "@/domain/poll/standing";

/** Under this many the moves are not listed: nobody's own change shall be picked out. */
const fewestToList = 20;

/** Asked before the story and after it: what reading it did. */
export function ShiftResult({
  shift,
  options,
}: {
  shift: Shift;
  options: readonly { id: string; label: string }[];
}) {
  const summary = summarise(shift, options);
  const stayed = summary.both - summary.changed;
  const share = summary.both === 0 ? 0 : Math.round((summary.changed * 100) / summary.both);
  return (
    <section aria-label="Before and after reading" className="mt-5 border-t-2 border-ink pt-3">
      <h3 className="text-[17px] font-semibold">Before and after reading</h3>
      <p className="mt-1 text-[15px]">{shiftSentence(summary)}</p>
      {summary.both > 0 && (
        <svg aria-hidden="true" width="100%" height="10" className="mt-2 block">
          <rect width="100%" height="10" className="fill-rule" />
          <rect width={`${share}%`} height="10" className="fill-verdigris" />
        </svg>
      )}
      {summary.both >= fewestToList && summary.moves.length > 0 && (
        <ul aria-label="Changes of mind" className="mt-2 text-[15px]">
          {summary.moves.slice(0, 6).map(({ from, to, votes }) => (
            <li
              key={`${from} ${to}`}
              className="flex justify-between gap-5 border-b border-rule py-1"
            >
              <span>
                From “{from}” to “{to}”
              </span>
              <span className="tabular-nums">{votes.toLocaleString("en-GB")}</span>
            </li>
          ))}
          <li className="flex justify-between gap-5 py-1 text-quiet">
            <span>Of the same mind</span>
            <span className="tabular-nums">{stayed.toLocaleString("en-GB")}</span>
          </li>
        </ul>
      )}
    </section>
  );
}
