import type { Standing } from "@/domain/comment/figures/queries";
import { waitInWords } from "@/domain/comment/figures/rules";

const number = (value: number) => value.toLocaleString("en-GB");

/** The handful of figures one comes for. */
export function InShort({ standing, approval }: { standing: Standing; approval: number | null }) {
  const { waiting, oldest, median, slowest, reports, appeals } = standing;
  const figures: [string, string, string][] = [
    [
      "Waiting now",
      number(waiting),
      oldest === null ? "" : `the oldest for ${waitInWords(oldest)}`,
    ],
    [
      "Time to verdict",
      waitInWords(median),
      slowest === null
        ? "of what was held"
        : `half of them; nine in ten within ${waitInWords(slowest)}`,
    ],
    ["Approved", approval === null ? "–" : `${approval}%`, "of the verdicts"],
    [
      "Reports",
      number(reports.made),
      `${number(reports.answered)} answered, ${number(reports.upheld)} led to a rejection`,
    ],
    [
      "Appeals",
      number(appeals.made),
      `${number(appeals.answered)} answered, ${number(appeals.upheld)} upheld`,
    ],
  ];
  return (
    <dl className="grid gap-5 sm:grid-cols-2 lg:grid-cols-5">
      {figures.map(([name, value, more]) => (
        <div key={name} className="flex flex-col border-t border-ink pt-2">
          <dt className="text-[15px] text-quiet">{name}</dt>
          <dd className="font-display text-[40px] leading-tight font-[540]">{value}</dd>
          <dd className="text-[14px] text-quiet">{more}</dd>
        </div>
      ))}
    </dl>
  );
}
