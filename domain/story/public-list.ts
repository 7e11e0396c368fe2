import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db, prepared } from "@/db/client";
import { storyTallies } from "@/db/schema/comment";
import { media } from "@/db/schema/media";
import { people } from "@/db/schema/person";
import { publishedAuthors, publishedStories, publishedTags } from "@/db/schema/story";
import { sections, tags } from "@/db/schema/taxonomy";
import { mediaTags } from "@/domain/media/tags";
import { personTags } from "@/domain/person/tags";
import { tagTags } from "@/domain/tag/tags";
import { dependOn } from "@/lib/page-tags";
import { type Cuts, uncut } from "@/lib/picture";

export type Named = { slug: string; name: string };
export type Picture = {
  id: string;
  alt: string;
  caption: string;
  credit: string;
  width: number;
  height: number;
  widths: number[];
  edition: string;
  cuts: Cuts;
};

/** A published story as lists show it. */
export type StoryItem = {
  id: string;
  slug: string;
  headline: string;
  standfirst: string;
  section: Named;
  authors: Named[];
  tags: Named[];
  publishedAt: Date;
  updatedAt: Date;
  pollId: string | null;
  words: number;
  comments: number;
  lead: Picture | null;
};

/** The columns of an item, without its body; `key` is publishedAt with all its digits, for cursors. */
export const itemColumns = {
  id: publishedStories.storyId,
  slug: publishedStories.slug,
  headline: publishedStories.headline,
  standfirst: publishedStories.standfirst,
  sectionSlug: sections.slug,
  sectionName: sections.name,
  publishedAt: publishedStories.publishedAt,
  updatedAt: publishedStories.updatedAt,
  pollId: publishedStories.pollId,
  words: publishedStories.words,
  comments: sql<number>`coalesce(${storyTallies.comments}, 0)`,
  key: sql<string>`${publishedStories.publishedAt}::text`,
  leadId: publishedStories.leadMediaId,
  leadAlt: publishedStories.leadAlt,
  leadCaption: publishedStories.leadCaption,
  leadCredit: publishedStories.leadCredit,
  leadWidth: media.width,
  leadHeight: media.height,
  leadWidths: media.widths,
  leadEdition: media.edition,
  leadCuts: media.cuts,
};

/** The start of every public query: only what is published is in these tables. */
export const selectItems = () =>
  db
    .select(itemColumns)
    .from(publishedStories)
    .innerJoin(sections, eq(sections.id, publishedStories.sectionId))
    .leftJoin(media, eq(media.id, publishedStories.leadMediaId))
    .leftJoin(storyTallies, eq(storyTallies.storyId, publishedStories.storyId))
    .$dynamic();

export type ItemRow = Awaited<ReturnType<typeof selectItems>>[number];

/** Adds authors and tags, in two queries however many stories there are. */
export async function withNames(rows: readonly ItemRow[]): Promise<StoryItem[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  dependOn(tagTags.all, personTags.all, mediaTags.all);
  const [authors, tagged] = await Promise.all([
    prepared
      .select({ storyId: publishedAuthors.storyId, slug: people.slug, name: people.name })
      .from(publishedAuthors)
      .innerJoin(people, eq(people.id, publishedAuthors.personId))
      .where(sql`${publishedAuthors.storyId} = any(${sql.param(ids)}::uuid[])`)
      .orderBy(asc(publishedAuthors.position)),
    prepared
      .select({ storyId: publishedTags.storyId, slug: tags.slug, name: tags.name })
      .from(publishedTags)
      .innerJoin(tags, eq(tags.id, publishedTags.tagId))
      .where(sql`${publishedTags.storyId} = any(${sql.param(ids)}::uuid[])`)
      .orderBy(asc(publishedTags.position)),
  ]);
  const of = (names: typeof authors, id: string): Named[] =>
    names.filter(({ storyId }) => storyId === id).map(({ slug, name }) => ({ slug, name }));
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    headline: row.headline,
    standfirst: row.standfirst,
    section: { slug: row.sectionSlug, name: row.sectionName },
    authors: of(authors, row.id),
    tags: of(tagged, row.id),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    pollId: row.pollId,
    words: row.words,
    comments: row.comments,
    lead: pictureOf(row),
  }));
}

function pictureOf(row: ItemRow): Picture | null {
  if (!row.leadId || !row.leadWidths) return null;
  return {
    id: row.leadId,
    alt: row.leadAlt,
    caption: row.leadCaption,
    credit: row.leadCredit,
    width: row.leadWidth ?? 0,
    height: row.leadHeight ?? 0,
    widths: row.leadWidths,
    edition: row.leadEdition ?? "",
    cuts: row.leadCuts ?? uncut,
  };
}
