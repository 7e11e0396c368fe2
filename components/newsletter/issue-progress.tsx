import type { DeskNewsletter } from "@/domain/newsletter/queries";
import { reasonWords } from "@/domain/newsletter/rules";
import { count, readers } from "./words";

/** How many have it, and why others have not. Whose addresses they are nobody sees. */
export function IssueProgress({ issue }: { issue: DeskNewsletter }) {
  const { recipients, sent, failed, skipped, tally, reasons } = issue;
  const waiting = tally.waiting + tally.handed;
  const figures = [
    ["Recipients", recipients],
    ["Sent", sent],
    ["Waiting", waiting],
    ["Failed", failed],
    ["Left out", skipped],
  ] as const;
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-2 gap-x-8 gap-y-3 sm:grid-cols-5">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[14px] text-quiet">{name}</dt>
            <dd className="text-[24px] leading-tight font-semibold tabular-nums">{count(value)}</dd>
          </div>
        ))}
      </dl>
      <progress
        max={Math.max(recipients, 1)}
        value={recipients === 0 ? 1 : recipients - waiting}
        aria-label="Done"
        className="h-2 w-full"
      />
      {recipients === 0 && <p className="text-quiet">There was nobody to send it to.</p>}
      {reasons.length > 0 && (
        <ul className="text-[15px]">
          {reasons.map(({ reason, code, count: many }) => (
            <li key={`${reason}-${code}`}>
              {readers(many)}: {reasonWords[reason]}
              {code !== null && ` (answer ${code})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
