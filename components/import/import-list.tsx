import type { ImportView } from "@/domain/import/site/queries";
import { brief } from "@/lib/dates";
import { kindWords, stateWords } from "./import-state";

/** The imports there were. */
export function ImportList({
  runs,
  timeZone,
  now,
}: {
  runs: ImportView[];
  timeZone: string;
  now: Date;
}) {
  return (
    <section aria-labelledby="imports" className="border-t-2 border-ink pt-3">
      <h2 id="imports" className="text-[17px] font-semibold">
        Imports so far
      </h2>
      {runs.length === 0 && <p className="py-2 text-quiet">None yet.</p>}
      <ul>
        {runs.map((run) => (
          <li key={run.id} className="border-b border-rule py-3">
            <a href={`/desk/imports/${run.id}`} className="link touch wrap-anywhere">
              {run.filename}
            </a>
            <p className="text-[15px] text-quiet">
              {kindWords[run.kind]}, {stateWords[run.state].toLowerCase()}:{" "}
              {run.done.toLocaleString("en-GB")} done, {run.skipped.toLocaleString("en-GB")}{" "}
              skipped, {run.failed.toLocaleString("en-GB")} failed. {run.by},{" "}
              <time dateTime={run.createdAt.toISOString()}>
                {brief(run.createdAt, now, timeZone)}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
