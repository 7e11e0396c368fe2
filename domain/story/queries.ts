import type { CommentMode } from "./comment-modes";
import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { cache } from "react";
import { db, prepared } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedStories, storySlugs } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { picturesById } from "@/domain/media/edition/queries";
import { sectionTags } from "@/domain/section/tags";
import { type Cursor, page } from "@/lib/cursor";
import { dependOn } from "@/lib/page-tags";
import type { PictureSize } from "@/lib/picture";
import { remembered } from "@/lib/remembered";
import { type Doc, relatedIn } from "@/lib/rich-text";
import { matching, type StoryFilter } from "./public-filter";
import { type StoryItem, selectItems, withNames } from "./public-list";
import { storyTags } from "./tags";

/** All that the story page shows, but its poll and comments. */
export type PublishedStory = StoryItem & {
  doc: Doc;
  pictures: Record<string, PictureSize>;
  related: Record<string, RelatedItem>;
  commentMode: CommentMode;
};

export type RelatedItem = { slug: string; headline: string; section: { name: string } };

/** A story by its present address, or null: whatever is not published does not exist here. */
export const getPublishedStory = cache(
  remembered("story", async (slug: string): Promise<PublishedStory | null> => {
    dependOn(sectionTags.all);
    const [row] = await selectItems().where(eq(publishedStories.slug, slug));
    if (!row) return null;
    dependOn(storyTags.one(row.id));
    const [[item], [rest]] = await Promise.all([
      withNames([row]),
      prepared
        .select({ doc: publishedStories.doc, commentMode: publishedStories.commentMode })
        .from(publishedStories)
        .where(eq(publishedStories.storyId, row.id)),
    ]);
    if (!item || !rest) return null;
    const [pictures, related] = await Promise.all([picturesIn(rest.doc), relatedTo(rest.doc)]);
    return { ...item, ...rest, pictures, related };
  }),
);

/** Published stories a body points to, by id; the page changes when one of them does. */
export async function relatedTo(doc: Doc): Promise<PublishedStory["related"]> {
  const ids = relatedIn(doc);
  if (ids.length === 0) return {};
  dependOn(...ids.map(storyTags.one));
  const rows = await db
    .select({
      id: publishedStories.storyId,
      slug: publishedStories.slug,
      headline: publishedStories.headline,
      section: { name: sections.name },
    })
    .from(publishedStories)
    .innerJoin(sections, eq(sections.id, publishedStories.sectionId))
    .where(inArray(publishedStories.storyId, ids));
  return Object.fromEntries(rows.map(({ id, ...story }) => [id, story]));
}

/** Sizes of the pictures a body shows, by id. */
export const picturesIn = (doc: Doc) => picturesOf({ doc });

/** The same for a story with its lead image. */
export async function picturesOf({
  doc,
  lead,
}: {
  doc: Doc;
  lead?: { mediaId: string | null };
}): Promise<PublishedStory["pictures"]> {
  const ids = doc.content.flatMap((block) =>
    block.type === "figure" ? [block.attrs.mediaId] : [],
  );
  if (lead?.mediaId) ids.push(lead.mediaId);
  return picturesById(ids);
}

/** The present address of a published story that once had this one. */
export async function findStoryAddress(oldSlug: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: publishedStories.slug })
    .from(storySlugs)
    .innerJoin(publishedStories, eq(publishedStories.storyId, storySlugs.storyId))
    .where(eq(storySlugs.slug, oldSlug));
  return row?.slug ?? null;
}

/** Published stories, newest first, a page at a time. */
export async function listPublished({
  after,
  limit,
  ...filter
}: StoryFilter & { after?: Cursor | null; limit: number }) {
  dependOn(storyTags.lists, sectionTags.all);
  const rows = await selectItems()
    .where(
      and(
        matching(filter),
        after
          ? sql`(${publishedStories.publishedAt}, ${publishedStories.storyId}) < (${after.key}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(publishedStories.publishedAt), desc(publishedStories.storyId))
    .limit(limit + 1);
  const { items, next } = page(rows, limit, ({ key, id }) => ({ key, id }));
  return { stories: await withNames(items), next };
}

/**
 * Stories that share most tags with this one, then those of its section; newest first among equals.
 * Each part is cut before they meet: neither is sorted whole, however many stories there are.
 */
export const listRelated = remembered(
  "related",
  async ({ id }: { id: string }, limit: number): Promise<StoryItem[]> => {
    dependOn(storyTags.lists);
    const newest = sql`p.published_at desc, p.story_id desc`;
    const related = await db.execute<{ id: string }>(sql`
    with sharing as (
      select t.story_id, count(*) as shared from published_tags t
      where t.tag_id in (select tag_id from published_tags where story_id = ${id})
        and t.story_id <> ${id}
      group by t.story_id),
    near as (
      (select p.story_id, p.published_at, s.shared
        from sharing s join published_stories p on p.story_id = s.story_id
        order by s.shared desc, ${newest} limit ${limit})
      union all
      (select p.story_id, p.published_at, 0 from published_stories p
        where p.section_id = (select section_id from published_stories where story_id = ${id})
          and p.story_id <> ${id}
        order by ${newest} limit ${limit}))
    select p.story_id as id from near p group by p.story_id, p.published_at
    order by max(p.shared) desc, ${newest} limit ${limit}`);
    const ids = related.map((row) => row.id);
    if (ids.length === 0) return [];
    const items = await withNames(
      await selectItems().where(inArray(publishedStories.storyId, ids)),
    );
    return items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  },
);

/** The newest of one author. */
export const listNewestBy = remembered(
  "newest by",
  async (authorSlug: string, limit: number): Promise<StoryItem[]> =>
    (await listPublished({ authorSlug, limit })).stories,
);

export type Author = { name: string; slug: string; bio: string };

/** Somebody with a published story; others have no page. */
export async function getAuthor(slug: string): Promise<Author | null> {
  dependOn(storyTags.lists);
  const [row] = await db
    .select({ name: people.name, slug: people.slug, bio: people.bio })
    .from(people)
    .where(
      and(
        eq(people.slug, slug),
        sql`exists (select 1 from published_authors a where a.person_id = ${people.id})`,
      ),
    );
  return row ?? null;
}
