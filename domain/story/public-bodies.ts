import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { publishedStories } from "@/db/schema/story";
import { picturesById } from "@/domain/media/edition/queries";
import type { Doc } from "@/lib/rich-text";
import type { StoryItem } from "./public-list";
import type { PublishedStory } from "./queries";

export type WithBody = StoryItem & { doc: Doc; pictures: PublishedStory["pictures"] };

/** Adds the bodies to a list, for feeds: two queries however many stories there are. */
export async function withBodies(stories: readonly StoryItem[]): Promise<WithBody[]> {
  if (stories.length === 0) return [];
  const bodies = await db
    .select({ id: publishedStories.storyId, doc: publishedStories.doc })
    .from(publishedStories)
    .where(
      inArray(
        publishedStories.storyId,
        stories.map(({ id }) => id),
      ),
    );
  const pictures = await sizesIn(bodies.map(({ doc }) => doc));
  const docs = new Map(bodies.map(({ id, doc }) => [id, doc]));
  // One that was taken down between the two queries has no body: it is left out.
  return stories.flatMap((story) => {
    const doc = docs.get(story.id);
    return doc ? [{ ...story, doc, pictures }] : [];
  });
}

const sizesIn = (docs: readonly Doc[]): Promise<PublishedStory["pictures"]> =>
  picturesById(
    docs.flatMap(({ content }) =>
      content.flatMap((block) => (block.type === "figure" ? [block.attrs.mediaId] : [])),
    ),
  );
