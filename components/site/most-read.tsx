import type { StoryItem } from "@/domain/story/public-list";
import { useVoice } from "./use-voice";

export const mostReadLength = 5;
/** Fewer would be no ranking. */
const least = 3;

type Shown = {
  stories: StoryItem[];
  /** Whether it begins with a line of its own. */
  isRuled?: boolean;
};

/** What readers open now, in order; without figures, which would only say how many we are. */
export function MostRead({ stories, isRuled = false }: Shown) {
  const { words, number, directionOf } = useVoice();
  if (stories.length < least) return null;
  return (
    <section
      aria-labelledby="most-read"
      className={isRuled ? "border-t-2 border-ink pt-4" : "pt-4"}
    >
      <h2 id="most-read" className="headline headline-4 pb-4">
        {words.site.front.mostRead}
      </h2>
      <ol className="border-t border-rule">
        {stories.map(({ id, slug, headline }, index) => (
          <li
            key={id}
            className="grid grid-cols-[52px_minmax(0,1fr)] items-baseline border-b border-rule py-4"
          >
            <span
              aria-hidden="true"
              className="font-display text-[2.125rem] leading-none font-[480] text-quiet"
            >
              {number(index + 1)}
            </span>
            <h3 className="title" dir={directionOf(headline)}>
              <a href={`/stories/${slug}`} className="plain-link">
                {headline}
              </a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
