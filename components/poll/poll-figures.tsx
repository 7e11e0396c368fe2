import type { Figures } from "@/domain/poll/desk-queries";
import { sharesOf } from "@/domain/poll/rules";

const number = (value: number) => value.toLocaleString("en-GB");
const cell = "py-2 pl-2 text-right tabular-nums sm:pl-4";

/** What readers were told, and how the votes behind it were cast. */
export function PollFigures({ poll }: { poll: Figures }) {
  const shares = sharesOf(
    poll.kind,
    poll.options.map(({ votes }) => votes),
    poll.votes,
  );
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="text-[20px] font-semibold">
        Votes
      </h2>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full text-[15px]">
          <thead className="text-[14px] text-quiet">
            <tr className="border-b border-ink">
              <th scope="col" className="py-2 text-left font-normal">
                Option
              </th>
              {["Share", "Votes", "Signed in", "Anonymous", "Set aside"].map((word) => (
                <th key={word} scope="col" className="py-2 pl-2 text-right font-normal sm:pl-4">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {poll.options.map(({ id, label, votes, signedIn, setAside }, index) => (
              <tr key={id} className="border-b border-rule">
                <th scope="row" className="py-3 text-left font-semibold wrap-anywhere">
                  {label}
                </th>
                <td className={cell}>{shares[index]}%</td>
                <td className={cell}>{number(votes)}</td>
                <td className={cell}>{number(signedIn)}</td>
                <td className={cell}>{number(votes - signedIn)}</td>
                <td className={cell}>{number(setAside)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-[15px] text-quiet">
        {number(poll.votes)} counted, {number(poll.setAside)} set aside.{" "}
        {changedWords(poll.changed)}
      </p>
    </section>
  );
}

function changedWords(changed: number): string {
  if (changed === 0) return "Nobody has moved their vote.";
  return changed === 1
    ? "One voter has moved their vote."
    : `${number(changed)} voters have moved their vote.`;
}
