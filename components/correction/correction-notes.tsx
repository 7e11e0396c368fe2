import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import type { Correction, FormerHeadline } from "@/domain/correction/queries";

/** What a story's readers are told about it: what was wrong, and what it was called before. */
export function CorrectionNotes({
  corrections,
  headlines,
}: {
  corrections: Correction[];
  headlines: FormerHeadline[];
}) {
  const { words, dates, directionOf } = useVoice();
  const { label, kinds, comma, earlierHeadlines, until: untilDay } = words.story.corrections;
  if (corrections.length + headlines.length === 0) return null;
  return (
    <section id="corrections" aria-label={label} className="corrections">
      {corrections.map(({ id, kind, text, at }) => (
        <p key={id} dir={directionOf(text)}>
          <b>{kinds[kind]}</b>
          {comma} <time dateTime={at.toISOString()}>{dates.dayAndTime(at)}</time>: {text}
        </p>
      ))}
      {headlines.length > 0 && (
        <details>
          <summary>{earlierHeadlines(headlines.length)}</summary>
          <ul>
            {headlines.map(({ headline, until }) => (
              <li key={until.toISOString()} dir={directionOf(headline)}>
                <Said
                  parts={untilDay(
                    headline,
                    <time dateTime={until.toISOString()}>{dates.dayAndTime(until)}</time>,
                  )}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
