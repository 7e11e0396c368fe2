import { eq } from "drizzle-orm";
import {
  aBody,
  aComment,
  aCorrection,
  anOpenPoll,
  aPublishedStory,
  aSection,
  aSeries,
  aStory,
  aTag,
} from "@/db/builders";
import { db } from "@/db/client";
import { stories, storyBodies, storySlugs } from "@/db/schema/story";

/** Stands in everything that readers may not see, and nowhere else. */
export const canary = "kanarie";
export const states = ["draft", "in_review", "scheduled", "unpublished", "pending"] as const;
export type Hidden = {
  state: (typeof states)[number];
  has: { tag: boolean; poll: boolean; series: boolean };
};

/** All ways there are to name something that is hidden, or lives beside it. */
export type World = {
  ids: string[];
  slugs: string[];
  tags: string[];
  series: string[];
  polls: string[];
  comments: string[];
  sections: { id: string; slug: string }[];
};

export async function hide({ state, has }: Hidden, world: World) {
  const words = { headline: `${canary} ${state}`, standfirst: canary, doc: aBody(canary) };
  const tag = has.tag ? await aTag({ name: `${canary} ${world.tags.length}` }) : null;
  const poll = has.poll ? await anOpenPoll({ question: canary, labels: [canary, "No"] }) : null;
  const parts = { tagIds: tag ? [tag.id] : [], pollId: poll?.id ?? null };
  const section = await aSection();
  const slug = `hidden-${world.slugs.length}`;
  const story =
    state === "pending"
      ? await aPublishedStory({ slug, sectionId: section.id })
      : await aStory({
          ...words,
          ...parts,
          slug,
          sectionId: section.id,
          status: state,
          ...(state === "scheduled" && { scheduledFor: new Date(Date.now() + 3_600_000) }),
        });
  if (state === "pending") {
    const { doc, ...pending } = words;
    await db
      .update(stories)
      .set({ ...pending, version: 2 })
      .where(eq(stories.id, story.id));
    await db
      .update(storyBodies)
      .set({ doc, text: canary })
      .where(eq(storyBodies.storyId, story.id));
    for (const status of ["PREMOD", "SYSTEM_WITHHELD", "REJECTED"] as const)
      world.comments.push((await aComment({ storyId: story.id, body: canary, status })).id);
  }
  if (state === "unpublished") {
    await db.insert(storySlugs).values({ slug, storyId: story.id });
    await aCorrection({ storyId: story.id, text: canary, createdBy: story.createdBy });
  }
  const partOf =
    has.series && state !== "pending"
      ? await aSeries({ title: `${canary} ${world.series.length}`, storyIds: [story.id] })
      : null;
  world.ids.push(story.id);
  world.slugs.push(slug);
  world.sections.push(section);
  if (tag) world.tags.push(tag.slug);
  if (poll) world.polls.push(poll.id);
  if (partOf) world.series.push(partOf.slug);
}
