import type { ReactNode } from "react";
import type { StoryItem } from "@/domain/story/public-list";
import { useVoice } from "./use-voice";

/** Fewer would be no ranking. */
const least = 3;

/** How many lines it has on the page. */
export const rankedLines = (stories: readonly unknown[]): number =>
  stories.length < least ? 0 : stories.length;

type Ranked = { story: StoryItem; figure: ReactNode; path: string };
type Shown = {
  id: string;
  title: string;
  ranked: Ranked[];
  /** Whether it begins with a line of its own. */
  isRuled?: boolean;
};

/** Titles in an order, each after its figure. */
export function RankedList({ id, title, ranked, isRuled = false }: Shown) {
  const { directionOf } = useVoice();
  if (ranked.length < least) return null;
  return (
    <section aria-labelledby={id} className={isRuled ? "border-t-2 border-ink pt-4" : "pt-4"}>
      <h2 id={id} className="headline headline-4 pb-4">
        {title}
      </h2>
      <ol className="border-t border-rule">
        {ranked.map(({ story, figure, path }) => (
          <li
            key={story.id}
            className="grid grid-cols-[52px_minmax(0,1fr)] items-baseline border-b border-rule py-4"
          >
            <span className="font-display text-[2.125rem] leading-none font-[480] text-quiet">
              {figure}
            </span>
            <h3 className="title" dir={directionOf(story.headline)}>
              <a href={path} className="plain-link">
                {story.headline}
              </a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
