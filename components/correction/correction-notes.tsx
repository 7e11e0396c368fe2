import type { Correction, FormerHeadline } from "@/domain/correction/queries";
import { kindWords } from "@/domain/correction/rules";
import { dayAndTime } from "@/lib/dates";
import { directionOf } from "@/lib/direction";

/** What a story's readers are told about it: what was wrong, and what it was called before. */
export function CorrectionNotes({
  corrections,
  headlines,
  timeZone,
}: {
  corrections: Correction[];
  headlines: FormerHeadline[];
  timeZone: string;
}) {
  if (corrections.length + headlines.length === 0) return null;
  return (
    <section id="corrections" aria-label="Corrections and changes" className="corrections">
      {corrections.map(({ id, kind, text, at }) => (
        <p key={id} dir={directionOf(text)}>
          <b>{kindWords[kind]}</b>,{" "}
          <time dateTime={at.toISOString()}>{dayAndTime(at, timeZone)}</time>: {text}
        </p>
      ))}
      {headlines.length > 0 && (
        <details>
          <summary>
            {headlines.length === 1
              ? "An earlier headline"
              : `${headlines.length} earlier headlines`}
          </summary>
          <ul>
            {headlines.map(({ headline, until }) => (
              <li key={until.toISOString()} dir={directionOf(headline)}>
                “{headline}”, until{" "}
                <time dateTime={until.toISOString()}>{dayAndTime(until, timeZone)}</time>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
