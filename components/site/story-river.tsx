import type { StoryItem } from "@/domain/story/public-list";
import { StoryRow } from "./story-card";
import { useVoice } from "./use-voice";

export type River = {
  stories: StoryItem[];
  /** Where the next page starts, and whether this one is not the first. */
  next?: string | null;
  isPaged?: boolean;
  hasLabels?: boolean;
  /** Whether it has the page's whole width, and its rows hang by the story page's columns. */
  isHung?: boolean;
  /** Whether hung rows say who wrote them: not where the page does. */
  hasAuthors?: boolean;
};

/** Stories newest first, and the way to older ones. */
export function StoryRiver({ stories, next = null, isPaged = false, ...look }: River) {
  const { hasLabels = true, isHung = false, hasAuthors = isHung } = look;
  const now = new Date();
  const { title, pages, newest, older } = useVoice().words.site.lists;
  return (
    <div>
      {stories.length > 0 && (
        <div className="river">
          <h2 className="sr-only">{title}</h2>
          {stories.map((story) => (
            <StoryRow key={story.id} {...{ story, now, isHung, hasAuthors }} hasLabel={hasLabels} />
          ))}
        </div>
      )}
      {(next || isPaged) && (
        <nav aria-label={pages} className={isHung ? "river-pages hung" : "river-pages"}>
          <p className="flex gap-8">
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
          </p>
        </nav>
      )}
    </div>
  );
}
