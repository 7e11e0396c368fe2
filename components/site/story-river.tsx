import type { StoryItem } from "@/domain/story/public-list";
import { StoryLine } from "./story-card";

type Shown = { stories: StoryItem[]; timeZone: string; next?: string | null; path?: string };

/** Stories newest first, in two columns where there is room, and the way to older ones. */
export function StoryRiver({ stories, timeZone, next = null, path = "" }: Shown) {
  const now = new Date();
  return (
    <>
      <div className="grid gap-x-[52px] md:grid-cols-2">
        {stories.map((story) => (
          <StoryLine key={story.id} story={story} timeZone={timeZone} now={now} />
        ))}
      </div>
      {next && (
        <p className="border-t border-rule pt-3">
          <a href={`${path}after=${encodeURIComponent(next)}`} rel="next" className="link touch">
            Older stories
          </a>
        </p>
      )}
    </>
  );
}
