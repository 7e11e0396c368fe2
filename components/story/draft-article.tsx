import type { Staff } from "@/domain/person/rules";
import type { Preview } from "@/domain/preview/rules";
import { viewOf } from "@/domain/story/draft-view";
import type { StoryContent } from "@/domain/story/input";
import { DraftPoll } from "./draft-poll";
import { StoryArticle } from "./story-article";

/**
 * Content that is not public, drawn by the readers' own components.
 * @param seenBy who may look: somebody of the desk, or the holder of a link
 */
export async function DraftArticle({
  seenBy,
  content,
}: {
  seenBy: Staff | Preview;
  content: StoryContent;
}) {
  const story = await viewOf(seenBy, content);
  return <StoryArticle story={story} poll={content.poll && <DraftPoll poll={content.poll} />} />;
}
