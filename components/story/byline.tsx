import { clock, dayAndTime, isSameDay } from "@/lib/dates";
import { readingMinutes } from "@/lib/rich-text";

type Shown = {
  authors: { slug: string; name: string }[];
  publishedAt: Date | null;
  updatedAt: Date | null;
  correctedAt?: Date | undefined;
  words?: number | undefined;
  timeZone: string;
};

/** Two minutes: a typo mended at once is no update worth telling. */
const worthTelling = 2 * 60_000;

/** Who wrote it, when it went out, how long it takes. It hangs in the margin where there is one. */
export function Byline({ authors, publishedAt, updatedAt, correctedAt, words, timeZone }: Shown) {
  const isUpdated =
    publishedAt && updatedAt && updatedAt.getTime() - publishedAt.getTime() > worthTelling;
  return (
    <div className="byline">
      {authors.length > 0 && (
        <p className="authors">
          By{" "}
          {authors.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && (index === authors.length - 1 ? " and " : ", ")}
              <a href={`/authors/${slug}`} rel="author">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
      {publishedAt && (
        <p>
          <time dateTime={publishedAt.toISOString()}>{dayAndTime(publishedAt, timeZone)}</time>
        </p>
      )}
      {isUpdated && (
        <p>
          Updated{" "}
          <time dateTime={updatedAt.toISOString()}>
            {isSameDay(publishedAt, updatedAt, timeZone)
              ? clock(updatedAt, timeZone)
              : dayAndTime(updatedAt, timeZone)}
          </time>
        </p>
      )}
      {correctedAt && (
        <p>
          <a href="#corrections">
            Corrected{" "}
            <time dateTime={correctedAt.toISOString()}>{dayAndTime(correctedAt, timeZone)}</time>
          </a>
        </p>
      )}
      {words !== undefined && <p>{readingMinutes(words)} min read</p>}
    </div>
  );
}
