import type { Reach } from "@/domain/newsletter/recipients";
import { count, readers } from "./words";

/** How many get it, and who of its readers does not. */
export function ReachWords({ reach }: { reach: Reach | "failed" | null }) {
  if (reach === null) return <p role="status">Counting who gets it</p>;
  if (reach === "failed") return <p role="alert">The server does not say how many get it.</p>;
  const { daily, weekly, partly, hadTheirs } = reach;
  return (
    <div role="status">
      <p>
        <span className="font-semibold">Goes to {readers(daily + weekly)}</span>
        {`: ${count(daily)} daily, ${count(weekly)} weekly.`}
      </p>
      {partly > 0 && (
        <p className="text-[14px] text-quiet">
          {count(partly)} of them chose sections, and get the stories of these only.
        </p>
      )}
      {hadTheirs > 0 && (
        <p className="text-[14px] text-quiet">
          {readers(hadTheirs)} {hadTheirs === 1 ? "is" : "are"} left out: one mail today, or this
          week, has come to them already.
        </p>
      )}
    </div>
  );
}
