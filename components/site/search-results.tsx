import { Said } from "@/components/ui/said";
import { getVoice } from "@/domain/newsroom/queries";
import type { Marked } from "@/domain/search/engine";
import { type Asked, isNarrowed, toSearch } from "@/domain/search/input";
import { type Found, searchPublished } from "@/domain/search/queries";
import { addressOf } from "@/lib/address";
import { RowPicture } from "./story-card";
import { SectionLabel, StoryMeta } from "./story-meta";
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
    <section aria-label={words.results} className="mt-8">
      {mended && <Mended q={asked.q} mended={mended} />}
      <ol className="river">
        {stories.map((story) => (
          <Result key={story.id} story={story} />
        ))}
      </ol>
      {next && (
        <div className="river-pages hung">
          <p>
            <a
              href={addressOf("/search", { ...asked, q: mended ?? asked.q, after: next })}
              rel="next"
              className="link touch"
            >
              {words.more}
            </a>
          </p>
        </div>
      )}
    </section>
  );
}

/** Says so, and offers the words alone where filters are what nothing got through. */
function Nothing({ asked }: { asked: Asked }) {
  const words = useVoice().words.search;
  const { q, after } = asked;
  return (
    <div className="river hung mt-8">
      <div role="status" className="py-8 font-prose text-[1.25rem] text-quiet">
        <p>{after ? words.noMore : q ? words.nothingFor(q) : words.nothing}</p>
        {isNarrowed(asked) && (
          <p className="mt-3">
            <a href={addressOf("/search", { q })} className="link">
              {words.clear}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** Says what was not found, so that nobody takes other results for what they asked. */
function Mended({ q, mended }: { q: string; mended: string }) {
  const words = useVoice().words.search;
  return (
    <div className="hung">
      <p role="status" className="mb-8 font-prose text-[1.25rem]">
        <Said parts={words.mended(q, <strong>{mended}</strong>)} />
      </p>
    </div>
  );
}

function Result({ story }: { story: Found }) {
  const { directionOf } = useVoice();
  const { headline, snippet } = story.marked;
  const isCut = snippet.some(({ isMatch }) => isMatch);
  return (
    <li>
      <article className="river-row hung">
        <div className="row-margin">
          <div className="row-label">
            <SectionLabel story={story} />
          </div>
          <div className="row-meta">
            <StoryMeta story={story} now={new Date()} hasAuthors />
          </div>
        </div>
        <div className="row-words">
          <h2 className="row-head headline headline-4" dir={directionOf(story.headline)}>
            <a href={`/stories/${story.slug}`} className="plain-link">
              <Marks parts={headline} />
            </a>
          </h2>
          <p className="row-text" dir={directionOf(story.standfirst)}>
            {isCut ? (
              <>
                … <Marks parts={snippet} /> …
              </>
            ) : (
              story.standfirst
            )}
          </p>
        </div>
        <RowPicture lead={story.lead} isHung />
      </article>
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
