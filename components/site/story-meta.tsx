import type { StoryItem } from "@/domain/story/public-list";
import { useVoice } from "./use-voice";

type Shown = { story: StoryItem; now: Date; hasAuthors?: boolean };

/** When it went out, and what readers can do with it. */
export function StoryMeta({ story, now, hasAuthors = false }: Shown) {
  const { words, dates } = useVoice();
  const { authors, comments, pollId, publishedAt } = story;
  return (
    <p className="facts">
      {hasAuthors && authors.length > 0 && (
        <span className="wrap-anywhere">
          {authors.map(({ name }) => name).join(words.site.comma)}
        </span>
      )}
      <time dateTime={publishedAt.toISOString()}>{dates.brief(publishedAt, now)}</time>
      {pollId && (
        <span className="asks">
          <PollMark />
          {words.site.meta.poll}
        </span>
      )}
      {comments > 0 && <span>{words.site.meta.comments(comments)}</span>}
    </p>
  );
}

/** The poll's beam in small: one side solid, the other hatched. */
export function PollMark() {
  return (
    <svg className="poll-mark" viewBox="0 0 21 9" width="21" height="9" aria-hidden="true">
      <path d="M0 0h10v9H0z" />
      <path d="M12.5.5h8v8h-8zM12 5l5-5M12 9l9-9M16 9l5-5" />
    </svg>
  );
}

export function SectionLabel({ story }: { story: Pick<StoryItem, "section"> }) {
  return (
    <p className="section-label">
      <a href={`/sections/${story.section.slug}`}>{story.section.name}</a>
    </p>
  );
}
