import { getNewsroom } from "@/domain/newsroom/queries";
import { type Found, searchPublished } from "@/domain/story/queries";
import { decodeCursor } from "@/lib/cursor";
import { shortDay } from "@/lib/dates";
import { SectionLabel } from "./story-meta";

export async function SearchResults({ q, after }: { q: string; after: string | undefined }) {
  const [{ stories, next }, newsroom] = await Promise.all([
    searchPublished(q, { after: decodeCursor(after), limit: 20 }),
    getNewsroom(),
  ]);
  if (stories.length === 0)
    return (
      <p role="status" className="mt-8 font-prose text-[19px] text-quiet">
        {after
          ? "There are no more results."
          : `Nothing found for “${q}”. Try fewer or other words.`}
      </p>
    );
  return (
    <section aria-label="Results" className="mt-8 max-w-[760px]">
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
    <li className="border-t border-rule py-4">
      <SectionLabel story={story} />
      <h2 className="mt-1 font-prose text-[20px] leading-[1.25] font-semibold">
        <a href={`/stories/${story.slug}`} className="hover:underline">
          {story.headline}
        </a>
      </h2>
      <p className="mt-1 font-prose text-[16px] text-quiet">
        {story.snippet.map(({ text, isMatch }, index) => {
          const key = `${index}-${text}`;
          return isMatch ? (
            <mark key={key} className="bg-wash-a text-ink">
              {text}
            </mark>
          ) : (
            <span key={key}>{text}</span>
          );
        })}
      </p>
      <p className="mt-2 text-[14px] text-quiet">{shortDay(story.publishedAt, timeZone)}</p>
    </li>
  );
}
