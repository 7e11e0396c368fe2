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
      <div className="max-w-[820px] border-t-2 border-ink">
        <h2 className="sr-only">{words.site.lists.title}</h2>
        <ol>
          {parts.map((story, index) => (
            <li key={story.id} className="border-t border-rule pt-5 first:border-t-0">
              <p className="text-[0.875rem] font-semibold text-quiet">
                {words.site.series.part(index + 1)}
              </p>
              <div className="[&>article]:border-t-0 [&>article]:pt-0">
                <StoryRow story={story} now={now} hasLabel={false} />
              </div>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
