import { Said } from "@/components/ui/said";
import { getVoice } from "@/domain/newsroom/queries";
import type { Marked } from "@/domain/search/engine";
import { type Asked, toSearch } from "@/domain/search/input";
import { type Found, searchPublished } from "@/domain/search/queries";
import { addressOf } from "@/lib/address";
import { SectionLabel } from "./story-meta";
import { useVoice } from "./use-voice";

const perPage = 20;

export async function SearchResults({ asked }: { asked: Asked }) {
  const [{ stories, next, mended }, voice] = await Promise.all([
    searchPublished(toSearch(asked, perPage)),
    getVoice(),
  ]);
  const words = voice.words.search;
  if (stories.length === 0) return <Nothing asked={asked} />;
  return (
    <section aria-label={words.results} className="mt-8 max-w-[820px]">
      {mended && <Mended q={asked.q} mended={mended} />}
      <ol>
        {stories.map((story) => (
          <Result key={story.id} story={story} />
        ))}
      </ol>
      {next && (
        <p className="border-t border-rule pt-3">
          <a
            href={addressOf("/search", { ...asked, q: mended ?? asked.q, after: next })}
            rel="next"
            className="link touch"
          >
            {words.more}
          </a>
        </p>
      )}
    </section>
  );
}

function Nothing({ asked: { q, after } }: { asked: Asked }) {
  const words = useVoice().words.search;
  return (
    <p role="status" className="mt-8 font-prose text-[1.25rem] text-quiet">
      {after ? words.noMore : q ? words.nothingFor(q) : words.nothing}
    </p>
  );
}

/** Says what was not found, so that nobody takes other results for what they asked. */
function Mended({ q, mended }: { q: string; mended: string }) {
  const words = useVoice().words.search;
  return (
    <p role="status" className="mb-5 font-prose text-[1.25rem]">
      <Said parts={words.mended(q, <strong>{mended}</strong>)} />
    </p>
  );
}

function Result({ story }: { story: Found }) {
  const { dates, directionOf } = useVoice();
  const { headline, snippet } = story.marked;
  const isCut = snippet.some(({ isMatch }) => isMatch);
  return (
    <li className="border-t border-rule py-5">
      <SectionLabel story={story} />
      <h2 className="headline headline-4 mt-1" dir={directionOf(story.headline)}>
        <a href={`/stories/${story.slug}`} className="hover:underline">
          <Marks parts={headline} />
        </a>
      </h2>
      <p
        className="mt-1 font-prose text-[1.0625rem] leading-[1.5] text-quiet"
        dir={directionOf(story.standfirst)}
      >
        {isCut ? (
          <>
            … <Marks parts={snippet} /> …
          </>
        ) : (
          story.standfirst
        )}
      </p>
      <p className="mt-2 text-[0.875rem] text-quiet">
        {[...story.authors.map(({ name }) => name), dates.shortDay(story.publishedAt)].join(" · ")}
      </p>
    </li>
  );
}

function Marks({ parts }: { parts: Marked }) {
  return parts.map(({ text, isMatch }, index) => {
    const key = `${index}-${text}`;
    return isMatch ? (
      <mark key={key} className="bg-wash-a text-ink">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
