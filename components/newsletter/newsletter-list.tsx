import { StatusMark } from "@/components/ui/status-mark";
import type { NewsletterLine } from "@/domain/newsletter/queries";
import { audienceWords, count, momentOf, newsletterMarks } from "./words";

type Shown = { lines: NewsletterLine[]; timeZone: string };

const figures = [
  ["recipients", "Recipients"],
  ["sent", "Sent"],
  ["failed", "Failed"],
] as const;

/** Every issue there was, with how it went. */
export function NewsletterList({ lines, timeZone }: Shown) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table scrolls sideways
    <section className="overflow-x-auto" tabIndex={0} aria-label="All newsletters">
      <table className="w-full min-w-[720px] border-t border-ink text-[15px]">
        <thead>
          <tr className="border-b border-rule text-left text-[14px] text-quiet">
            <th scope="col" className="py-2 pr-4 font-normal">
              Subject
            </th>
            <th scope="col" className="py-2 pr-4 font-normal">
              State
            </th>
            {figures.map(([key, name]) => (
              <th key={key} scope="col" className="py-2 pl-4 text-right font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-b border-rule align-top">
              <td className="max-w-[420px] py-2 pr-4">
                <a
                  href={`/desk/newsletters/${line.id}`}
                  className="touch font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere hover:underline"
                >
                  {line.subject || "Without a subject"}
                </a>
                <span className="block text-[14px] text-quiet">
                  {audienceWords[line.audience]}
                  {line.isAutomatic ? ", made by itself" : line.by && `, by ${line.by}`}
                </span>
              </td>
              <td className="py-3 pr-4">
                <StatusMark {...newsletterMarks[line.status]} />
                <span className="block text-[14px] text-quiet">{momentOf(line, timeZone)}</span>
                {line.trouble && (
                  <span className="block text-[14px] text-copper">{line.trouble}</span>
                )}
              </td>
              {figures.map(([key]) => (
                <td key={key} className="py-3 pl-4 text-right tabular-nums">
                  {line.startedAt ? count(line[key]) : ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
