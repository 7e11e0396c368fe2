import type { PollView } from "@/domain/poll/queries";
import type { Runoff } from "@/domain/poll/ranked";
import { percentages } from "@/domain/poll/rules";
import { type Side, votesInWords } from "@/domain/poll/sides";
import { ManySides } from "./sides-many";

/** Ranked options: who was left at the end, who went out when, and every round for who asks. */
export function RankedResult({
  poll,
  sides,
  runoff: { rounds },
}: {
  poll: PollView;
  sides: readonly Side[];
  runoff: Runoff;
}) {
  const held = rounds.at(-1)?.held ?? [];
  const shares = percentages(held.map(({ votes }) => votes));
  const finalists = held
    .map(({ id, votes }, index) => ({ id, votes, share: shares[index] ?? 0 }))
    .sort((a, b) => b.votes - a.votes)
    .flatMap(({ id, ...counted }) => {
      const side = sides.find((one) => one.id === id);
      return side ? [{ ...side, ...counted, isYours: poll.yours === id }] : [];
    });
  const gone = rounds.flatMap(({ out, held: then }, index) => {
    const side = sides.find(({ id }) => id === out);
    const votes = then.find(({ id }) => id === out)?.votes ?? 0;
    return side ? [{ ...side, round: index + 1, votes }] : [];
  });
  return (
    <>
      <ManySides sides={finalists} yours="Your first place" />
      {gone.length > 0 && (
        <ul aria-label="Out before the last round" className="mt-5 border-t border-rule">
          {gone.toReversed().map(({ id, label, round, votes }) => (
            <li
              key={id}
              className="flex flex-wrap justify-between gap-x-5 border-b border-rule py-2 text-[15px]"
            >
              <span className="font-semibold">{label}</span>
              <span className="text-quiet">
                Out in round {round} with {votesInWords(votes)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Rounds sides={sides} rounds={rounds} />
    </>
  );
}

const cell = "py-1 pl-4 text-right tabular-nums";

function Rounds({ sides, rounds }: { sides: readonly Side[]; rounds: Runoff["rounds"] }) {
  const heldBy = (id: string, index: number) =>
    rounds[index]?.held.find((one) => one.id === id)?.votes.toLocaleString("en-GB") ?? "–";
  return (
    <details className="mt-3">
      <summary className="touch link cursor-pointer text-[15px]">Round by round</summary>
      <p className="text-[15px] text-quiet">
        Counted as an instant run-off (the alternative vote, as the Electoral Reform Society
        describes it): whoever holds the fewest votes goes out, and those votes move to the next
        choice on each ballot, until one holds more than half.
      </p>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full text-[15px]">
          <thead className="text-[14px] text-quiet">
            <tr className="border-b border-ink">
              <th scope="col" className="py-1 text-left font-normal">
                Option
              </th>
              {rounds.map((round, index) => (
                <th key={round.out ?? "last"} scope="col" className={`${cell} font-normal`}>
                  Round {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sides.map(({ id, label }) => (
              <tr key={id} className="border-b border-rule">
                <th scope="row" className="py-1 text-left font-normal">
                  {label}
                </th>
                {rounds.map((round, index) => (
                  <td key={round.out ?? "last"} className={cell}>
                    {heldBy(id, index)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" className="py-1 text-left font-normal text-quiet">
                No choice left
              </th>
              {rounds.map(({ out, exhausted }) => (
                <td key={out ?? "last"} className={`${cell} text-quiet`}>
                  {exhausted.toLocaleString("en-GB")}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}
