import type { StoryItem } from "@/domain/story/public-list";
import { useVoice } from "./use-voice";

const shown = 5;
/** Fewer would be no ranking. */
const least = 3;

/** Where readers are talking now: the count in figures, then the title. */
export function MostDiscussed({ stories }: { stories: StoryItem[] }) {
  const { words, number, directionOf } = useVoice();
  const ranked = stories
    .filter(({ comments }) => comments > 1)
    .toSorted((a, b) => b.comments - a.comments)
    .slice(0, shown);
  if (ranked.length < least) return null;
  return (
    <section aria-labelledby="discussed" className="pt-4">
      <h2 id="discussed" className="headline headline-4 pb-4">
        {words.site.front.mostDiscussed}
      </h2>
      <ol className="border-t border-rule">
        {ranked.map(({ id, slug, headline, comments }) => (
          <li
            key={id}
            className="grid grid-cols-[52px_minmax(0,1fr)] items-baseline border-b border-rule py-4"
          >
            <span className="font-display text-[2.125rem] leading-none font-[480] text-quiet">
              {number(comments)}
              <span className="sr-only">{words.site.front.comments}</span>
            </span>
            <h3 className="title" dir={directionOf(headline)}>
              <a href={`/stories/${slug}#comments`} className="plain-link">
                {headline}
              </a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
