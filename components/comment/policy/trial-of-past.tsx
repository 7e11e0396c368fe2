import type { Different, Trial } from "@/domain/comment/policy/trial";
import { dayAndTime } from "@/lib/dates";
import { outcomeInWords, outcomeNames } from "./words";

type Past = NonNullable<Trial["past"]>;

/** What would have become of the latest comments, beside what the policy in force makes of them. */
export function TrialOfPast({ past, timeZone }: { past: Past; timeZone: string }) {
  if (past.looked === 0) return <p className="text-quiet">Nobody has commented yet.</p>;
  const differing = past.differing.length;
  return (
    <section aria-labelledby="trial-of-past">
      <h3 id="trial-of-past" className="font-semibold">
        The latest {past.looked === 1 ? "comment" : `${past.looked} comments`}
      </h3>
      <table className="mt-2 w-full max-w-[30em] text-[15px]">
        <thead className="text-[14px] text-quiet">
          <tr className="border-b border-ink">
            <th scope="col" className="py-2 text-left font-normal">
              Outcome
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              In force
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              Tried
            </th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {Object.entries(outcomeNames).map(([name, words]) => (
            <tr key={name} className="border-b border-rule">
              <th scope="row" className="py-1 text-left font-normal">
                {words}
              </th>
              <td className="py-1 text-right">{past.inForce[name as keyof Past["inForce"]]}</td>
              <td className="py-1 text-right">{past.tried[name as keyof Past["tried"]]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differing === 0 ? (
        <p className="mt-3 text-[15px] text-quiet">Each of them would fare as it does now.</p>
      ) : (
        <details className="mt-3">
          <summary className="touch link cursor-pointer text-[15px]">
            {differing === 1 ? "1 would fare" : `${differing} would fare`} differently
          </summary>
          <p className="text-[15px] text-quiet">
            What authors had written before counts as it stands today.
          </p>
          <ul>
            {past.differing.map((comment) => (
              <DifferentComment key={comment.id} comment={comment} timeZone={timeZone} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function DifferentComment({ comment, timeZone }: { comment: Different; timeZone: string }) {
  return (
    <li className="border-b border-rule py-3 text-[15px]">
      <p className="font-prose wrap-anywhere" dir="auto">
        {comment.body}
      </p>
      <p className="text-quiet">
        {comment.author} on {comment.headline || "an untitled story"},{" "}
        {dayAndTime(new Date(comment.at), timeZone)}
      </p>
      <p>
        <span className="font-semibold">{outcomeInWords(comment.tried)}</span>{" "}
        <span className="text-quiet">instead of: {outcomeInWords(comment.inForce)}</span>
      </p>
    </li>
  );
}
