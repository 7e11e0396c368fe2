import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import { viewOf } from "@/domain/story/draft-view";
import type { StoryContent } from "@/domain/story/input";
import { DraftPoll } from "./draft-poll";
import { StoryArticle } from "./story-article";

/** Content that is not public, drawn by the readers' own components. */
export async function DraftArticle({ staff, content }: { staff: Staff; content: StoryContent }) {
  const [story, { timeZone }] = await Promise.all([viewOf(staff, content), getNewsroom()]);
  return (
    <StoryArticle story={story} timeZone={timeZone}>
      {content.poll && <DraftPoll poll={content.poll} />}
    </StoryArticle>
  );
}
