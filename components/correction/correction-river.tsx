import { useVoice } from "@/components/site/use-voice";
import type { ListedCorrection } from "@/domain/correction/queries";

/** All corrections, latest first, each with its story. */
export function CorrectionRiver({
  items,
  next,
}: {
  items: ListedCorrection[];
  next: string | null;
}) {
  const { words, dates, directionOf } = useVoice();
  const { kinds, comma } = words.story.corrections;
  return (
    <>
      <ol className="max-w-[720px]">
        {items.map(({ id, kind, text, at, story }) => (
          <li key={id} className="border-b border-rule py-5">
            <p className="text-[0.9375rem] text-quiet">
              {kinds[kind]}
              {comma} <time dateTime={at.toISOString()}>{dates.dayAndTime(at)}</time>
            </p>
            <p className="headline headline-3 mt-1" dir={directionOf(story.headline)}>
              <a href={`/stories/${encodeURIComponent(story.slug)}#corrections`}>
                {story.headline}
              </a>
            </p>
            <p className="mt-2 font-prose" dir={directionOf(text)}>
              {text}
            </p>
          </li>
        ))}
      </ol>
      {next && (
        <p className="pt-5">
          <a href={`/corrections?after=${next}`} rel="next" className="link touch">
            {words.site.corrections.earlier}
          </a>
        </p>
      )}
    </>
  );
}
