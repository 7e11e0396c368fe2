import type { PolicyEdition } from "@/domain/comment/policy/queries";
import { dayAndTime } from "@/lib/dates";

type Props = { editions: PolicyEdition[]; next: number | null; timeZone: string };

/** Who changed what, when and why. */
export function PolicyHistory({ editions, next, timeZone }: Props) {
  return (
    <section aria-labelledby="policy-history" className="mt-[52px]">
      <h2 id="policy-history" className="border-t border-ink pt-3 text-[20px] font-semibold">
        History
      </h2>
      {editions.length === 0 && (
        <p className="py-4 text-quiet">The policy is as Galley came with it.</p>
      )}
      <ol>
        {editions.map(({ number, at, by, note, changes }) => (
          <li key={number} className="border-b border-rule py-3 text-[15px]">
            <p className="text-quiet">
              <span className="font-semibold text-ink">{by ?? "Before there was a history"}</span>,{" "}
              <time dateTime={at.toISOString()}>{dayAndTime(at, timeZone)}</time>
              {note && `: “${note}”`}
            </p>
            <ul>
              {changes.map((change) => (
                <li key={change} className="wrap-anywhere" dir="auto">
                  {change}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {next !== null && (
        <a href={`/desk/settings/comments?before=${next}#policy-history`} className="link touch">
          Earlier changes
        </a>
      )}
    </section>
  );
}
