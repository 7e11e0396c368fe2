import type { ImportView } from "@/domain/import/site/queries";

export const stateWords: Record<ImportView["state"], string> = {
  waiting: "Waiting",
  running: "Under way",
  stopped: "Stopped",
  done: "Done",
  failed: "Broken off",
};
export const kindWords: Record<ImportView["kind"], string> = {
  wordpress: "WordPress",
  ghost: "Ghost",
  documents: "Documents",
};

/** How far an import is, as a bar and in numbers. */
export function ImportCounts({ run }: { run: ImportView }) {
  const { found, done, skipped, failed } = run;
  const settled = done + skipped + failed;
  const count = (number: number) => number.toLocaleString("en-GB");
  return (
    <div>
      <progress
        value={run.state === "done" ? 1 : settled}
        max={run.state === "done" ? 1 : (found ?? 1)}
        aria-label="Settled of what was found"
        className="h-2 w-full"
      />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 pt-3 sm:grid-cols-4">
        {[
          ["Found", found === null ? "Counting" : count(found)],
          ["Done", count(done)],
          ["Skipped", count(skipped)],
          ["Failed", count(failed)],
        ].map(([name, value]) => (
          <div key={name}>
            <dt className="text-[14px] text-quiet">{name}</dt>
            <dd className="font-display text-[28px] leading-tight font-[530] tabular-nums">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
