import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { tagRedirects, tags } from "@/db/schema/taxonomy";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";

export type TagView = { id: string; slug: string; name: string };

/** On drafts only it is not public yet. */
const isPublic = sql`exists (select 1 from published_tags t where t.tag_id = ${tags.id})`;

export const getTag = cache(async (slug: string): Promise<TagView | null> => {
  dependOn(storyTags.lists);
  const [row] = await db
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(and(eq(tags.slug, slug), isPublic));
  return row ?? null;
});

/** Where a renamed or merged tag is found now, if readers can open it. */
export async function findTagAddress(oldSlug: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: tags.slug })
    .from(tagRedirects)
    .innerJoin(tags, eq(tags.id, tagRedirects.tagId))
    .where(and(eq(tagRedirects.slug, oldSlug), isPublic));
  return row?.slug ?? null;
}
