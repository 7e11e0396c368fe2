import { getNewsroom } from "@/domain/newsroom/queries";
import { type Found, searchPublished } from "@/domain/story/search";
import { decodeCursor, isRankKey } from "@/lib/cursor";
import { shortDay } from "@/lib/dates";
import { SectionLabel } from "./story-meta";

export async function SearchResults({ q, after }: { q: string; after: string | undefined }) {
  const [{ stories, next }, newsroom] = await Promise.all([
    searchPublished(q, { after: decodeCursor(after, isRankKey), limit: 20 }),
    getNewsroom(),
  ]);
  if (stories.length === 0)
    return (
      <p role="status" className="mt-8 font-prose text-[1.25rem] text-quiet">
        {after
          ? "There are no more results."
          : `Nothing found for “${q}”. Try fewer or other words.`}
      </p>
    );
  return (
    <section aria-label="Results" className="mt-8 max-w-[820px]">
      <ol>
        {stories.map((story) => (
          <Result key={story.id} story={story} timeZone={newsroom.timeZone} />
        ))}
      </ol>
      {next && (
        <p className="border-t border-rule pt-3">
          <a
            href={`?q=${encodeURIComponent(q)}&after=${encodeURIComponent(next)}`}
            rel="next"
            className="link touch"
          >
            More results
          </a>
        </p>
      )}
    </section>
  );
}

function Result({ story, timeZone }: { story: Found; timeZone: string }) {
  return (
    <li className="border-t border-rule py-5">
      <SectionLabel story={story} />
      <h2 className="headline headline-4 mt-1">
        <a href={`/stories/${story.slug}`} className="hover:underline">
          {story.headline}
        </a>
      </h2>
      <p className="mt-1 font-prose text-[1.0625rem] leading-[1.5] text-quiet">
        …{" "}
        {story.snippet.map(({ text, isMatch }, index) => {
          const key = `${index}-${text}`;
          return isMatch ? (
            <mark key={key} className="bg-wash-a text-ink">
              {text}
            </mark>
          ) : (
            <span key={key}>{text}</span>
          );
        })}{" "}
        …
      </p>
      <p className="mt-2 text-[0.875rem] text-quiet">{shortDay(story.publishedAt, timeZone)}</p>
    </li>
  );
}
