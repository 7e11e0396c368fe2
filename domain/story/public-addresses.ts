import "server-only";
import { desc, eq, max, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedAuthors, publishedStories, publishedTags } from "@/db/schema/story";
import { sections, tags } from "@/db/schema/taxonomy";
import { sectionTags } from "@/domain/section/tags";
import { dependOn } from "@/lib/page-tags";
import { storyTags } from "./tags";

export type Address = { slug: string; changedAt: Date };

/** A sitemap may hold 50,000 addresses; the newest stories are the ones worth finding. */
const mostStories = 45_000;
const mostOfOthers = 1_500;

const changedAt = sql<Date>`max(${publishedStories.updatedAt})`.mapWith(publishedStories.updatedAt);

/** Every public address that a story gives rise to, with the time of its last change. */
export async function listAddresses() {
  dependOn(storyTags.lists, sectionTags.all);
  const [stories, ofSections, ofTags, ofAuthors] = await Promise.all([
    db
      .select({ slug: publishedStories.slug, changedAt: publishedStories.updatedAt })
      .from(publishedStories)
      .orderBy(desc(publishedStories.publishedAt), desc(publishedStories.storyId))
      .limit(mostStories),
    db
      .select({ slug: sections.slug, changedAt })
      .from(publishedStories)
      .innerJoin(sections, eq(sections.id, publishedStories.sectionId))
      .groupBy(sections.slug)
      .limit(mostOfOthers),
    db
      .select({ slug: tags.slug, changedAt })
      .from(publishedTags)
      .innerJoin(publishedStories, eq(publishedStories.storyId, publishedTags.storyId))
      .innerJoin(tags, eq(tags.id, publishedTags.tagId))
      .groupBy(tags.slug)
      .orderBy(desc(max(publishedStories.updatedAt)))
      .limit(mostOfOthers),
    db
      .select({ slug: people.slug, changedAt })
      .from(publishedAuthors)
      .innerJoin(publishedStories, eq(publishedStories.storyId, publishedAuthors.storyId))
      .innerJoin(people, eq(people.id, publishedAuthors.personId))
      .groupBy(people.slug)
      .orderBy(desc(max(publishedStories.updatedAt)))
      .limit(mostOfOthers),
  ]);
  return { stories, sections: ofSections, tags: ofTags, authors: ofAuthors };
}

/** News sitemaps hold two days and at most a thousand stories. */
export async function listFresh() {
  dependOn(storyTags.lists);
  return db
    .select({
      slug: publishedStories.slug,
      headline: publishedStories.headline,
      publishedAt: publishedStories.publishedAt,
    })
    .from(publishedStories)
    .where(sql`${publishedStories.publishedAt} > now() - interval '48 hours'`)
    .orderBy(desc(publishedStories.publishedAt))
    .limit(1_000);
}
