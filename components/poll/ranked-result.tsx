import { useVoice } from "@/components/site/use-voice";
import type { PollView } from "@/domain/poll/queries";
import type { Runoff } from "@/domain/poll/ranked";
import { eliminatedOf, finalistsOf, type Side } from "@/domain/poll/sides";
import { ManySides } from "./sides-many";

/** Ranked options: who was left at the end, who went out when, and every round for who asks. */
export function RankedResult({
  poll,
  sides,
  runoff,
}: {
  poll: PollView;
  sides: readonly Side[];
  runoff: Runoff;
}) {
  const voice = useVoice();
  const { result } = voice.words;
  const gone = eliminatedOf(runoff, voice);
  return (
    <>
      <ManySides sides={finalistsOf(poll, runoff)} yours={result.yourFirst} />
      {gone.length > 0 && (
        <ul aria-label={result.outBefore} className="mt-5 border-t border-rule">
          {gone.toReversed().map(({ id, words }) => (
            <li
              key={id}
              className="flex flex-wrap justify-between gap-x-5 border-b border-rule py-2 text-[15px]"
            >
              <span className="font-semibold">{sides.find((one) => one.id === id)?.label}</span>
              <span className="text-quiet" data-live={`out:${id}`}>
                {words}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Rounds sides={sides} rounds={runoff.rounds} />
    </>
  );
}

const cell = "py-1 ps-4 text-end tabular-nums";

function Rounds({ sides, rounds }: { sides: readonly Side[]; rounds: Runoff["rounds"] }) {
  const { words, number } = useVoice();
  const { result } = words;
  const heldBy = (id: string, index: number) => {
    const held = rounds[index]?.held.find((one) => one.id === id);
    return held ? number(held.votes) : "–";
  };
  const place = (index: number, id = "none") => `held:${index}:${id}`;
  return (
    <details className="mt-3">
      <summary className="touch link cursor-pointer text-[15px]">{result.rounds}</summary>
      <p className="text-[15px] text-quiet">{result.howRounds}</p>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full text-[15px]">
          <thead className="text-[14px] text-quiet">
            <tr className="border-b border-ink">
              <th scope="col" className="py-1 text-start font-normal">
                {result.option}
              </th>
              {rounds.map((round, index) => (
                <th key={round.out ?? "last"} scope="col" className={`${cell} font-normal`}>
                  {result.round(index + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sides.map(({ id, label }) => (
              <tr key={id} className="border-b border-rule">
                <th scope="row" className="py-1 text-start font-normal">
                  {label}
                </th>
                {rounds.map((round, index) => (
                  <td key={round.out ?? "last"} className={cell} data-live={place(index, id)}>
                    {heldBy(id, index)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" className="py-1 text-start font-normal text-quiet">
                {result.noChoiceLeft}
              </th>
              {rounds.map(({ out, exhausted }, index) => (
                <td key={out ?? "last"} className={`${cell} text-quiet`} data-live={place(index)}>
                  {number(exhausted)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}
