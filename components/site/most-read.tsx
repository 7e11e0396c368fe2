import type { StoryItem } from "@/domain/story/public-list";
import { RankedList } from "./ranked-list";
import { useVoice } from "./use-voice";

export const mostReadLength = 5;

type Shown = { stories: StoryItem[]; isRuled?: boolean };

/** What readers open now, in order; without figures, which would only say how many we are. */
export function MostRead({ stories, isRuled = false }: Shown) {
  const { words, number } = useVoice();
  const ranked = stories.map((story, index) => ({
    story,
    figure: <span aria-hidden="true">{number(index + 1)}</span>,
    path: `/stories/${story.slug}`,
  }));
  return <RankedList id="most-read" title={words.site.front.mostRead} {...{ ranked, isRuled }} />;
}
