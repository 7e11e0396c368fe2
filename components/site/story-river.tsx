import type { StoryItem } from "@/domain/story/public-list";
import { StoryRow } from "./story-card";
import { useVoice } from "./use-voice";

export type River = {
  stories: StoryItem[];
  /** Where the next page starts, and whether this one is not the first. */
  next?: string | null;
  isPaged?: boolean;
  hasLabels?: boolean;
};

/** Stories newest first, and the way to older ones. */
export function StoryRiver({ stories, next = null, isPaged = false, hasLabels = true }: River) {
  const now = new Date();
  const { title, pages, newest, older } = useVoice().words.site.lists;
  return (
    <div className="max-w-[820px] border-t-2 border-ink [&>article:first-of-type]:border-t-0">
      {stories.length > 0 && <h2 className="sr-only">{title}</h2>}
      {stories.map((story) => (
        <StoryRow key={story.id} story={story} now={now} hasLabel={hasLabels} />
      ))}
      {(next || isPaged) && (
        <nav aria-label={pages} className="flex gap-8 border-t-2 border-ink pt-3">
          {isPaged && (
            <a href="?" className="link touch">
              {newest}
            </a>
          )}
          {next && (
            <a href={`?after=${encodeURIComponent(next)}`} rel="next" className="link touch">
              {older}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
