import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedStories, revisions, stories, storyAuthors } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import type { Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import { type DeskNarrowing, matching, readTo, type Saying } from "./desk-matching";
import type { DeskSort, StoryStatus } from "./input";

export type DeskFilter = DeskNarrowing & { sort: DeskSort };

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

type Wanted = { sort: DeskSort; after: Cursor | null; limit: number };

/** The desk's stories, a page at a time, without their bodies. */
export async function listDeskStories(
  _: Staff,
  { sort, ...narrowing }: DeskFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: DeskItem[]; next: string | null }> {
  const { where, isShort, saying } = await matching(narrowing);
  const wanted = { sort, after, limit: limit + 1 };
  const rows = saying
    ? await tellSaying(saying, { where, isShort }, wanted)
    : await tell(idsOf(where, wanted), sort);
  const { items, next } = page(rows, limit, (row) => ({ key: row.key, id: row.id }));
  return { items: items.map(({ key: _key, ...item }) => item), next };
}

/**
 * The newest are asked for a common word until the page is full. Where they hardly say it, as when
 * it was common years ago, all that do are looked up after all.
 */
async function tellSaying(
  { each, all }: Saying,
  { where, isShort }: { where: SQL | undefined; isShort: boolean },
  wanted: Wanted,
) {
  const newest = inOrder(where, { ...wanted, limit: readTo });
  const rows = await tell(
    sql`select id from (${newest}) ${stories} where ${each} limit ${wanted.limit}`,
    wanted.sort,
  );
  if (rows.length === wanted.limit || isShort || !(await isLong(where, wanted))) return rows;
  return tell(idsOf(and(where, all), wanted), wanted.sort);
}

/** Whether stories are left that were not among the newest. */
async function isLong(where: SQL | undefined, wanted: Wanted): Promise<boolean> {
  const [row] = await db.execute(sql`${inOrder(where, { ...wanted, limit: 1 })} offset ${readTo}`);
  return row !== undefined;
}

const idsOf = (where: SQL | undefined, wanted: Wanted): SQL =>
  sql`select id from (${inOrder(where, wanted)}) chosen`;

function inOrder(where: SQL | undefined, { sort, after, limit }: Wanted): SQL {
  const { sorted, type, isDescending } = orders[sort];
  const direction = isDescending ? desc : asc;
  const compare = isDescending ? sql`<` : sql`>`;
  const isBeyond = after
    ? sql`(${sorted}, ${stories.id}) ${compare} (${after.key}::${type}, ${after.id}::uuid)`
    : undefined;
  return sql`select ${stories.id}, ${stories.headline} from ${stories}
    left join ${publishedStories} on ${publishedStories.storyId} = ${stories.id}
    where ${and(where, isBeyond) ?? sql`true`}
    order by ${direction(sorted)}, ${direction(stories.id)} limit ${limit}`;
}

/** What the list shows of the few stories of a page: joins for every story would be slow. */
const tell = (ids: SQL, sort: DeskSort) => {
  const { sorted, isDescending } = orders[sort];
  const direction = isDescending ? desc : asc;
  return db
    .select({
      id: stories.id,
      headline: stories.headline,
      status: stories.status,
      section: sections.name,
      authors: sql<string[]>`array(
        select p.name from ${storyAuthors} a join ${people} p on p.id = a.person_id
        where a.story_id = ${stories.id} order by a.position)`,
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
    .where(sql`${stories.id} in (${ids})`)
    .orderBy(direction(sorted), direction(stories.id));
};

/** Beyond this nobody reads the exact number, and counting on would take longer than the page. */
export const countedTo = 1_000;

/**
 * How many stories each tab holds under the other filters, counted up to `countedTo`.
 * @returns null for the search of a word so common that counting would mean reading everything
 */
export async function countByStatus(
  _: Staff,
  { status: _status, ...others }: DeskNarrowing,
): Promise<Record<StoryStatus, number> | null> {
  const { where, isShort, saying } = await matching(others);
  if (saying) return null;
  const counted = isShort
    ? // Looked at once instead of once for each status.
      sql`with few as materialized (select status from ${stories} where ${where})
        select s.status, (select count(*)::int from few where few.status = s.status) as count`
    : sql`select s.status, (
        select count(*)::int from (
          select 1 from ${stories} where ${and(sql`${stories.status} = s.status`, where)}
          limit ${countedTo}) counted) as count`;
  const rows = await db.execute<{ status: StoryStatus; count: number }>(
    sql`${counted} from unnest(enum_range(null::story_status)) s(status)`,
  );
  const counts = rows.map(({ status, count }) => [status, Math.min(count, countedTo)]);
  return Object.fromEntries(counts) as Record<StoryStatus, number>;
}
