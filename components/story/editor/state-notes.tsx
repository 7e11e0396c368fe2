import type { DeskStory } from "@/domain/story/desk-queries";

/** What this story’s state means for who looks at it, in words. */
export function StateNotes({ story, isChanged }: { story: DeskStory; isChanged: boolean }) {
  return (
    <>
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
