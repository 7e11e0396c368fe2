import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { stories, storyAuthors, storyBodies, storyTags } from "@/db/schema/story";
import type { StoryStatus } from "./input";

export type DeskNarrowing = {
  status?: StoryStatus | undefined;
  sectionId?: string | undefined;
  tagId?: string | undefined;
  authorId?: string | undefined;
  /** Whom it concerns: their name is on it, or it is theirs to write or to edit. */
  mineOf?: string | undefined;
  q?: string | undefined;
};

/** What filters leave, said so that the database finds it in the shortest way. */
export type Matching = {
  where: SQL | undefined;
  /** A filter leaves so few that all of them can be looked at. */
  isShort: boolean;
  /** A common word. What it costs to ask a story for it is paid last, and for no more than needed. */
  saying: Saying | undefined;
};

/** A story is asked by `each`; `all` looks them up. */
export type Saying = { each: SQL; all: SQL };
type Part = { where?: SQL; isShort: boolean; saying?: Saying };

/** So many stories are looked up, or asked for a word, within some ten milliseconds. */
export const readTo = 3_000;
/** What matches is fetched, a story a time: beyond this it is cheaper to ask them as they come. */
const commonFrom = 1_000;

/**
 * A filter with few stories becomes their list: they are looked up by id. One with many has no such
 * list, but then the first page of any order is full after a few steps, and each story is asked as
 * it comes. The database would not know which of the two it is, and read everything.
 */
export async function matching(narrowing: DeskNarrowing): Promise<Matching> {
  const { status, sectionId, tagId, authorId, mineOf, q } = narrowing;
  const parts = await Promise.all([
    ...(tagId ? [tagged(tagId)] : []),
    ...(authorId ? [by(authorId)] : []),
    ...(mineOf ? [concerning(mineOf)] : []),
    ...(q ? [found(q)] : []),
  ]);
  return {
    where: and(
      status && eq(stories.status, status),
      sectionId ? eq(stories.sectionId, sectionId) : undefined,
      ...parts.map((part) => part.where),
    ),
    isShort: parts.some((part) => part.isShort),
    saying: parts.find((part) => part.saying)?.saying,
  };
}

const tagged = cache((tagId: string) =>
  listed(
    sql`select story_id from ${storyTags} where tag_id = ${tagId}`,
    sql`exists (select 1 from ${storyTags} t where t.story_id = ${stories.id} and t.tag_id = ${tagId})`,
  ),
);

const by = cache((personId: string) => listed(signedBy(personId), isSignedBy(personId)));

const concerning = cache((personId: string) =>
  listed(
    sql`${signedBy(personId)}
      union all select id from ${stories} where writer_id = ${personId}
      union all select id from ${stories} where editor_id = ${personId}`,
    sql`(${stories.writerId} = ${personId} or ${stories.editorId} = ${personId} or ${isSignedBy(personId)})`,
  ),
);

const signedBy = (personId: string) =>
  sql`select story_id from ${storyAuthors} where person_id = ${personId}`;
const isSignedBy = (personId: string) =>
  sql`exists (select 1 from ${storyAuthors} a where a.story_id = ${stories.id} and a.person_id = ${personId})`;

async function listed(ids: SQL, each: SQL): Promise<Part> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from (${ids} limit ${readTo + 1}) counted`,
  );
  return (row?.count ?? 0) <= readTo
    ? { where: sql`${stories.id} = any(array(${ids}))`, isShort: true }
    : { where: each, isShort: false };
}

/** Stories that say this in headline or body. */
const found = cache(async (q: string): Promise<Part> => {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const query = sql`websearch_to_tsquery('simple', ${q})`;
  const inHeadlines = sql`select id from ${stories} where headline ilike ${pattern}`;
  // A scalar subquery hides the word: the planner would read the texts one after another for a
  // common one, not knowing how long it takes to unpack them.
  const inBodies = sql`select story_id from ${storyBodies} where search @@ (select ${query})`;
  const rows = await db.execute<{ id: string }>(
    sql`${inHeadlines} union all ${inBodies} limit ${commonFrom}`,
  );
  if (rows.length < commonFrom) {
    const ids = `{${rows.map(({ id }) => id)}}`;
    return { where: sql`${stories.id} = any(${ids}::uuid[])`, isShort: true };
  }
  const saying = {
    each: sql`(${stories.headline} ilike ${pattern} or (
      select b.search @@ ${query} from ${storyBodies} b where b.story_id = ${stories.id}))`,
    all: sql`${stories.id} = any(array(${inHeadlines} union all ${inBodies}))`,
  };
  return { isShort: false, saying };
});
