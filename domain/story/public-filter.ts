import "server-only";
import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { publishedAuthors, publishedStories, publishedTags } from "@/db/schema/story";

export type StoryFilter = {
  sectionSlug?: string | undefined;
  tagSlug?: string | undefined;
  authorSlug?: string | undefined;
};

/** Which published stories a list holds; all where nothing is asked for. */
export const matching = ({ sectionSlug, tagSlug, authorSlug }: StoryFilter): SQL | undefined =>
  and(
    sectionSlug === undefined ? undefined : isIn(sectionSlug),
    tagSlug === undefined ? undefined : hasTag(tagSlug),
    authorSlug === undefined ? undefined : hasAuthor(authorSlug),
  );

const isIn = (slug: string): SQL =>
  sql`${publishedStories.sectionId} = (select id from sections where slug = ${slug})`;

/** Also by a former address: programs that follow a tag should not fall silent when it is renamed. */
const hasTag = (slug: string): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(publishedTags)
      .where(
        and(
          eq(publishedTags.storyId, publishedStories.storyId),
          sql`${publishedTags.tagId} = coalesce((select id from tags where slug = ${slug}),
            (select tag_id from tag_redirects where slug = ${slug}))`,
        ),
      ),
  );

const hasAuthor = (slug: string): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(publishedAuthors)
      .where(
        and(
          eq(publishedAuthors.storyId, publishedStories.storyId),
          sql`${publishedAuthors.personId} = (select id from people where slug = ${slug})`,
        ),
      ),
  );
