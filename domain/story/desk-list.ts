import "server-only";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import {
  publishedStories,
  revisions,
  stories,
  storyAuthors,
  storyBodies,
  storyTags,
} from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import type { Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import { concerns } from "./board/cards";
import type { DeskSort, StoryStatus } from "./input";

export type DeskFilter = {
  status?: StoryStatus | undefined;
  sectionId?: string | undefined;
  tagId?: string | undefined;
  authorId?: string | undefined;
  /** Whom it concerns: their name is on it, or it is theirs to write or to edit. */
  mineOf?: string | undefined;
  q?: string | undefined;
  sort: DeskSort;
};

export type DeskItem = {
  id: string;
  headline: string;
  status: StoryStatus;
  section: string | null;
  authors: string[];
  updatedAt: Date;
  publishedAt: Date | null;
  scheduledFor: Date | null;
  /** Of a live story: its pending changes wait for an editor. */
  submittedAt: Date | null;
  /** What an editor sent it back with, or a word to the editors; often "". */
  reviewNote: string;
  /** Changed since what readers see was published. */
  hasPending: boolean;
};

/** What a list sorts by, written as its index has it; names come from the allow-list only. */
const orders: Record<DeskSort, { sorted: SQL; type: SQL; isDescending: boolean }> = {
  updated: { sorted: sql`${stories.updatedAt}`, type: sql`timestamptz`, isDescending: true },
  headline: { sorted: sql`lower(${stories.headline})`, type: sql`text`, isDescending: false },
  published: {
    sorted: sql`coalesce(${publishedStories.publishedAt}, '-infinity'::timestamptz)`,
    type: sql`timestamptz`,
    isDescending: true,
  },
};

async function matching({
  status,
  sectionId,
  tagId,
  authorId,
  mineOf,
  q,
}: Omit<DeskFilter, "sort">): Promise<SQL | undefined> {
  return and(
    status && eq(stories.status, status),
    sectionId ? eq(stories.sectionId, sectionId) : undefined,
    tagId
      ? sql`exists (select 1 from ${storyTags} t where t.story_id = ${stories.id} and t.tag_id = ${tagId})`
      : undefined,
    authorId
      ? sql`exists (select 1 from ${storyAuthors} a where a.story_id = ${stories.id} and a.person_id = ${authorId})`
      : undefined,
    mineOf ? concerns(mineOf) : undefined,
    q ? (await saying(q)).matches : undefined,
  );
}

/**
 * Stories that say this in headline or body. A rare word is looked up in the indexes of both and
 * leaves a short list. A common one has no short list, but then the first page of any order is full
 * after a few steps: each story is asked as it comes. What the database would choose reads all.
 */
const saying = cache(async (q: string): Promise<{ matches: SQL; isCommon: boolean }> => {
  const query = sql`websearch_to_tsquery('simple', ${q})`;
  const found = await db.execute<{ id: string }>(sql`
    (select id from ${stories} where headline ilike ${like(q)} limit ${commonFrom})
    union all
    (select story_id from ${storyBodies} where search @@ ${query} limit ${commonFrom})`);
  const ids = [...new Set(found.map(({ id }) => id))];
  if (found.length < commonFrom)
    return { matches: ids.length > 0 ? inArray(stories.id, ids) : sql`false`, isCommon: false };
  // A scalar subquery, because the planner would gather what "exists" asks for from all stories.
  const matches = sql`(${stories.headline} ilike ${like(q)} or (
    select b.search @@ ${query} from ${storyBodies} b where b.story_id = ${stories.id}))`;
  return { matches, isCommon: true };
});

const commonFrom = 1_000;
const like = (q: string): string => `%${q.replace(/[\\%_]/g, "\\$&")}%`;

/** The desk's stories, a page at a time, without their bodies. */
export async function listDeskStories(
  _: Staff,
  filter: DeskFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: DeskItem[]; next: string | null }> {
  const { sorted, type, isDescending } = orders[filter.sort];
  const compare = isDescending ? sql`<` : sql`>`;
  const direction = isDescending ? desc : asc;
  const rows = await db
    .select({
      id: stories.id,
      headline: stories.headline,
      status: stories.status,
      section: sections.name,
      updatedAt: stories.updatedAt,
      publishedAt: publishedStories.publishedAt,
      scheduledFor: stories.scheduledFor,
      submittedAt: stories.submittedAt,
      reviewNote: stories.reviewNote,
      hasPending: sql<boolean>`coalesce(${revisions.version} < ${stories.version}, false)`,
      // With all of its digits, as the next page will ask for it.
      key: sql<string>`${sorted}::text`,
    })
    .from(stories)
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, stories.id))
    .leftJoin(revisions, eq(revisions.id, publishedStories.revisionId))
    .where(
      and(
        await matching(filter),
        after
          ? sql`(${sorted}, ${stories.id}) ${compare} (${after.key}::${type}, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(direction(sorted), direction(stories.id))
    .limit(limit + 1);
  const { items, next } = page(rows, limit, (row) => ({ key: row.key, id: row.id }));
  const authors = await authorsOf(items.map(({ id }) => id));
  return {
    items: items.map(({ key: _key, ...item }) => ({
      ...item,
      authors: authors.get(item.id) ?? [],
    })),
    next,
  };
}

async function authorsOf(ids: string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (ids.length === 0) return names;
  const rows = await db
    .select({ storyId: storyAuthors.storyId, name: people.name })
    .from(storyAuthors)
    .innerJoin(people, eq(people.id, storyAuthors.personId))
    .where(inArray(storyAuthors.storyId, ids))
    .orderBy(asc(storyAuthors.position));
  for (const { storyId, name } of rows) names.set(storyId, [...(names.get(storyId) ?? []), name]);
  return names;
}

/** Beyond this nobody reads the exact number, and counting on would take longer than the page. */
export const countedTo = 1_000;

/**
 * How many stories each tab holds under the other filters, counted up to `countedTo`.
 * @returns null for the search of a word so common that counting would mean reading everything
 */
export async function countByStatus(
  _: Staff,
  filter: Omit<DeskFilter, "sort" | "status">,
): Promise<Record<StoryStatus, number> | null> {
  const { status: _status, ...others } = filter as DeskFilter;
  if (others.q && (await saying(others.q)).isCommon) return null;
  const matches = await matching(others);
  const rows = await db.execute<{ status: StoryStatus; count: number }>(sql`
    select s.status, (
      select count(*)::int from (
        select 1 from ${stories} where ${and(sql`${stories.status} = s.status`, matches)}
        limit ${countedTo}) counted) as count
    from unnest(enum_range(null::story_status)) s(status)`);
  const counts = rows.map(({ status, count }) => [status, count]);
  return Object.fromEntries(counts) as Record<StoryStatus, number>;
}
