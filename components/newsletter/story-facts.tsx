import type { IssueStory } from "@/domain/newsletter/queries";
import { shortDay } from "@/lib/dates";

/** Section and day of a story, and whether a mail can have it. */
export function StoryFacts({
  story,
  timeZone,
}: {
  story: IssueStory | undefined;
  timeZone: string;
}) {
  if (!story?.publishedAt)
    return <p className="text-[14px] text-copper">Not published: it is left out of the mail</p>;
  return (
    <p className="text-[14px] text-quiet">
      {[story.section, shortDay(new Date(story.publishedAt), timeZone)].filter(Boolean).join(", ")}
    </p>
  );
}
