import type { Bucket } from "@/domain/comment/figures/over-time";
import { type Span, spans, waitInWords } from "@/domain/comment/figures/rules";
import { clock, shortDay } from "@/lib/dates";
import { FiguresTable } from "./figures-table";
import { StackedBars } from "./stacked-bars";

type Props = { buckets: Bucket[]; span: Span; timeZone: string };

const number = (value: number) => value.toLocaleString("en-GB");

/** What came, what was decided and how long it took, as plots and as the table they are drawn from. */
export function OverTime({ buckets, span, timeZone }: Props) {
  const label = ({ from }: Bucket) =>
    spans[span].unit === "hour"
      ? `${shortDay(from, timeZone)} ${clock(from, timeZone)}`
      : shortDay(from, timeZone);
  const barsOf = (values: (bucket: Bucket) => number[]) =>
    buckets.map((bucket) => ({ label: label(bucket), values: values(bucket) }));
  return (
    <div className="grid gap-[32px]">
      <div className="grid gap-[32px] lg:grid-cols-3">
        <StackedBars
          id="arrivals"
          title="Comments that came"
          parts={[
            { name: "Published at once", fill: "solid" },
            { name: "Held", fill: "hatched" },
          ]}
          bars={barsOf(({ published, held }) => [published, held])}
          tell={(value) => (value === 1 ? "1 comment" : `${number(value)} comments`)}
        />
        <StackedBars
          id="verdicts"
          title="Verdicts"
          parts={[
            { name: "Approved", fill: "solid" },
            { name: "Rejected", fill: "hatched" },
          ]}
          bars={barsOf(({ approved, rejected }) => [approved, rejected])}
          tell={(value) => (value === 1 ? "1 verdict" : `${number(value)} verdicts`)}
        />
        <StackedBars
          id="waits"
          title="Time to verdict"
          parts={[
            { name: "Half within", fill: "solid" },
            { name: "Nine in ten within", fill: "outlined" },
          ]}
          bars={barsOf(({ median, slowest }) => [
            median ?? 0,
            Math.max(0, (slowest ?? 0) - (median ?? 0)),
          ])}
          tell={waitInWords}
        />
      </div>
      <details>
        <summary className="touch link cursor-pointer text-[15px]">As a table</summary>
        <FiguresTable
          table="time"
          span={span}
          title="Over time"
          none="Nothing in this time."
          minor={[5, 6]}
          head={["From", "At once", "Held", "Approved", "Rejected", "Half within", "Nine in ten"]}
          rows={buckets.map((bucket) => ({
            key: bucket.from.toISOString(),
            cells: [
              label(bucket),
              number(bucket.published),
              number(bucket.held),
              number(bucket.approved),
              number(bucket.rejected),
              waitInWords(bucket.median),
              waitInWords(bucket.slowest),
            ],
          }))}
        />
      </details>
    </div>
  );
}
