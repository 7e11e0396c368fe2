import type { DeskStory } from "@/domain/story/desk-queries";
import { embargoWords, holding } from "@/domain/story/embargo/rules";
import { dayAndTime } from "@/lib/dates";

/** What this story’s state means for who looks at it, in words. */
export function StateNotes({
  story,
  isChanged,
  timeZone,
}: {
  story: DeskStory;
  isChanged: boolean;
  timeZone: string;
}) {
  const embargo = holding(story.embargo);
  return (
    <>
      {story.scheduledFor && (
        <p className="mt-2 text-[15px]">
          {story.liveSlug ? "These changes are published" : "It is published"} on{" "}
          {dayAndTime(story.scheduledFor, timeZone)} ({timeZone}).
        </p>
      )}
      {embargo && (
        <p className="mt-2 border-l-4 border-alarm pl-3 text-[15px]">
          {embargoWords(embargo.until, timeZone)}
          {story.scheduledFor && story.scheduledFor < embargo.until && (
            <span className="font-semibold">
              {" "}
              It is scheduled for before that and will not be published then.
            </span>
          )}
        </p>
      )}
      {story.liveSlug && story.submittedAt && (
        <p className="mt-2 text-[15px]">
          The changes were submitted for review on {dayAndTime(story.submittedAt, timeZone)}.
        </p>
      )}
      {story.reviewNote && (
        <p className="mt-2 border-l-4 border-copper pl-3 text-[15px]">
          <span className="font-semibold">Note from the editors:</span> {story.reviewNote}
        </p>
      )}
      {story.liveSlug && (
        <p className="mt-2 text-[15px] text-quiet">
          {story.hasPending || isChanged
            ? "Readers see the text as last published, without these changes. "
            : "Readers see this text. "}
          {(story.hasPending || isChanged) && (
            <>
              <a href={`/desk/stories/${story.id}/compare?from=live`} className="link">
                See what is different
              </a>
              {". "}
            </>
          )}
          <a href={`/stories/${story.liveSlug}`} className="link">
            Open the story
          </a>
        </p>
      )}
      {!story.may.save && (
        <p className="mt-2 text-[15px] text-quiet">You can read this story, not change it.</p>
      )}
    </>
  );
}
