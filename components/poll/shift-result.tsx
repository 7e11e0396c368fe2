import { useVoice } from "@/components/site/use-voice";
import type { PollKind } from "@/domain/poll/input";
import { shiftSentence, summarise } from "@/domain/poll/shift";
import type { Shift } from "@/domain/poll/standing";

/** Under this many the moves are not listed: nobody's own change shall be picked out. */
const fewestToList = 20;
/** Five options can be left for another in twenty ways; those below are told together. */
const mostListed = 6;

/** Asked before the story and after it: what reading it did. */
export function ShiftResult({
  shift,
  poll,
}: {
  shift: Shift;
  poll: { kind: PollKind; options: readonly { id: string; label: string }[] };
}) {
  const voice = useVoice();
  const { shift: words } = voice.words.result;
  const summary = summarise(shift, poll);
  const stayed = summary.both - summary.changed;
  const rest = summary.moves.slice(mostListed).reduce((sum, { votes }) => sum + votes, 0);
  const share = summary.both === 0 ? 0 : Math.round((summary.changed * 100) / summary.both);
  return (
    <section aria-label={words.title} className="mt-5 border-t-2 border-ink pt-3">
      <h3 className="text-[17px] font-semibold">{words.title}</h3>
      <p className="mt-1 text-[15px]">{shiftSentence(summary, voice)}</p>
      {summary.both > 0 && (
        <svg aria-hidden="true" width="100%" height="10" className="mt-2 block rtl:-scale-x-100">
          <rect width="100%" height="10" className="fill-rule" />
          <rect width={`${share}%`} height="10" className="fill-verdigris" />
        </svg>
      )}
      {summary.both >= fewestToList && summary.moves.length > 0 && (
        <ul aria-label={words.list} className="mt-2 text-[15px]">
          {summary.moves.slice(0, mostListed).map(({ from, to, votes }) => (
            <li
              key={`${from} ${to}`}
              className="flex justify-between gap-5 border-b border-rule py-1"
            >
              <span>{words.move(from, to)}</span>
              <span className="tabular-nums">{voice.number(votes)}</span>
            </li>
          ))}
          {rest > 0 && (
            <li className="flex justify-between gap-5 border-b border-rule py-1">
              <span>{words.rest}</span>
              <span className="tabular-nums">{voice.number(rest)}</span>
            </li>
          )}
          <li className="flex justify-between gap-5 py-1 text-quiet">
            <span>{words.same}</span>
            <span className="tabular-nums">{voice.number(stayed)}</span>
          </li>
        </ul>
      )}
    </section>
  );
}
