import type { StoryItem } from "@/domain/story/public-list";
import { RankedList } from "./ranked-list";
import { useVoice } from "./use-voice";

const shown = 5;

type Shown = { stories: StoryItem[]; isRuled?: boolean };

/** Those with more than one comment, the most first. */
export const mostDiscussedOf = (stories: StoryItem[]): StoryItem[] =>
  stories
    .filter(({ comments }) => comments > 1)
    .toSorted((a, b) => b.comments - a.comments)
    .slice(0, shown);

/** Where readers are talking now: the count in figures, then the title. */
export function MostDiscussed({ stories, isRuled = false }: Shown) {
  const { words, number } = useVoice();
  const { mostDiscussed, comments: counted } = words.site.front;
  const ranked = mostDiscussedOf(stories).map((story) => ({
    story,
    figure: (
      <>
        {number(story.comments)}
        <span className="sr-only">{counted}</span>
      </>
    ),
    path: `/stories/${story.slug}#comments`,
  }));
  return <RankedList id="discussed" title={mostDiscussed} {...{ ranked, isRuled }} />;
}
