import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import type { FrontStory } from "@/domain/front/desk-queries";
import type { Place } from "@/domain/front/rules";
import { dayAndTime, shortDay } from "@/lib/dates";

type Shown = { place?: Place; story: FrontStory | undefined; timeZone: string };

/** Section, state and day of a story, and how this front shows it differently. */
export function PlaceFacts({ place, story, timeZone }: Shown) {
  const until = place?.until ? new Date(place.until) : null;
  const isOver = until !== null && until.getTime() <= Date.now();
  const mark = story && story.status !== "published" && storyMarks[story.status];
  const words = [
    story?.section,
    story?.publishedAt && shortDay(new Date(story.publishedAt), timeZone),
    place?.pin != null && "keeps its place",
    until && !isOver && `until ${dayAndTime(until, timeZone)}`,
    place?.headline && "own headline",
    place?.mediaId && "own picture",
  ].filter(Boolean);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 text-[14px] wrap-anywhere text-quiet">
      {mark && (
        <span className="text-ink">
          <StatusMark {...mark} />
        </span>
      )}
      {words.length > 0 && <span>{words.join(", ")}</span>}
      {story?.status !== "published" && (
        <span className="text-copper">Readers do not see it until it is published</span>
      )}
      {isOver && <span className="text-copper">Its time is over: readers do not see it here</span>}
    </div>
  );
}
