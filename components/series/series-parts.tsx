import { StoryRow } from "@/components/site/story-card";
import { useVoice } from "@/components/site/use-voice";
import type { StoryItem } from "@/domain/story/public-list";

/** The parts in the order they are to be read in. */
export function SeriesParts({ parts }: { parts: StoryItem[] }) {
  const now = new Date();
  const { words } = useVoice();
  return (
    <>
      <h2 className="sr-only">{words.site.lists.title}</h2>
      <ol className="river">
        {parts.map((story, index) => (
          <li key={story.id}>
            <StoryRow story={story} now={now} label={words.site.series.part(index + 1)} isHung />
          </li>
        ))}
      </ol>
    </>
  );
}
