import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import { readingMinutes } from "@/lib/rich-text";

type Shown = {
  authors: { slug: string; name: string }[];
  publishedAt: Date | null;
  updatedAt: Date | null;
  correctedAt?: Date | undefined;
  words?: number | undefined;
};

/** Two minutes: a typo mended at once is no update worth telling. */
const worthTelling = 2 * 60_000;

/** Who wrote it, when it went out, how long it takes. It hangs in the margin where there is one. */
export function Byline({ authors, publishedAt, updatedAt, correctedAt, words: count }: Shown) {
  const { words, dates } = useVoice();
  const isUpdated =
    publishedAt && updatedAt && updatedAt.getTime() - publishedAt.getTime() > worthTelling;
  return (
    <div className="byline">
      {authors.length > 0 && (
        <p className="authors">
          <Said
            parts={words.story.byline(
              authors.map(({ slug, name }) => (
                <a key={slug} href={`/authors/${slug}`} rel="author">
                  {name}
                </a>
              )),
            )}
          />
        </p>
      )}
      {publishedAt && (
        <p>
          <time dateTime={publishedAt.toISOString()}>{dates.dayAndTime(publishedAt)}</time>
        </p>
      )}
      {isUpdated && (
        <p>
          {words.story.updated}{" "}
          <time dateTime={updatedAt.toISOString()}>
            {dates.isSameDay(publishedAt, updatedAt)
              ? dates.clock(updatedAt)
              : dates.dayAndTime(updatedAt)}
          </time>
        </p>
      )}
      {correctedAt && (
        <p>
          <a href="#corrections">
            {words.story.corrected}{" "}
            <time dateTime={correctedAt.toISOString()}>{dates.dayAndTime(correctedAt)}</time>
          </a>
        </p>
      )}
      {count !== undefined && <p>{words.story.minutesToRead(readingMinutes(count))}</p>}
    </div>
  );
}
