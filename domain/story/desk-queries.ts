import "server-only";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { votes } from "@/db/schema/poll";
import { publishedStories, revisions, stories, storyAuthors, storyBodies } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { may, type Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import { loadStory } from "./content";
import type { DeskSort, StoryContent, StoryStatus } from "./input";
import { mayDo, maySave } from "./rules";

export type DeskFilter = {
  status?: StoryStatus | undefined;
  sectionId?: string | undefined;
  authorId?: string | undefined;
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
  /** What an editor sent it back with, or a word to the editors; often "". */
  reviewNote: string;
  /** Changed since what readers see was published. */
  hasPending: boolean;
};

/** Sort key, as text with all its digits, and its order; names come from the allow-list only. */
const orders: Record<DeskSort, { key: SQL<string>; type: SQL; isDescending: boolean }> = {
  updated: { key: sql`${stories.updatedAt}::text`, type: sql`timestamptz`, isDescending: true },
  headline: { key: sql`lower(${stories.headline})`, type: sql`text`, isDescending: false },
  published: {
    key: sql`coalesce(${publishedStories.publishedAt}, '-infinity'::timestamptz)::text`,
    type: sql`timestamptz`,
    isDescending: true,
  },
};

function matching({ status, sectionId, authorId, q }: Omit<DeskFilter, "sort">): SQL | undefined {
  return and(
    status && eq(stories.status, status),
    sectionId ? eq(stories.sectionId, sectionId) : undefined,
    authorId
      ? sql`exists (select 1 from ${storyAuthors} a where a.story_id = ${stories.id} and a.person_id = ${authorId})`
      : undefined,
    q
      ? sql`(${stories.headline} ilike ${`%${q.replace(/[\\%_]/g, "\\$&")}%`} or exists (
          select 1 from ${storyBodies} b where b.story_id = ${stories.id}
            and b.search @@ websearch_to_tsquery('simple', ${q})))`
      : undefined,
  );
}

/** The desk's stories, a page at a time, without their bodies. */
export async function listDeskStories(
  _: Staff,
  filter: DeskFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: DeskItem[]; next: string | null }> {
  const { key, type, isDescending } = orders[filter.sort];
  const sorted = sql`(${key})::${type}`;
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
      reviewNote: stories.reviewNote,
      hasPending: sql<boolean>`coalesce(${revisions.version} < ${stories.version}, false)`,
      key,
    })
    .from(stories)
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, stories.id))
    .leftJoin(revisions, eq(revisions.id, publishedStories.revisionId))
    .where(
      and(
        matching(filter),
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

/** How many stories each tab holds under the other filters. */
export async function countByStatus(
  _: Staff,
  filter: Omit<DeskFilter, "sort" | "status">,
): Promise<Partial<Record<StoryStatus, number>>> {
  const rows = await db
    .select({ status: stories.status, count: sql<number>`count(*)::int` })
    .from(stories)
    .where(matching(filter))
    .groupBy(stories.status);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** Everything the editor needs of one story. */
export type DeskStory = {
  id: string;
  status: StoryStatus;
  version: number;
  content: StoryContent;
  savedBy: string;
  savedAt: Date;
  reviewNote: string;
  scheduledFor: Date | null;
  /** The address readers know, while it is published. */
  liveSlug: string | null;
  hasPending: boolean;
  /** Votes cast: from the first on the poll's wording is locked. */
  votes: number;
  may: { save: boolean; publish: boolean; submit: boolean; remove: boolean; createTags: boolean };
};

export async function getDeskStory(staff: Staff, id: string): Promise<DeskStory | null> {
  if (!may(staff.role, "story.write")) return null;
  const story = await loadStory(db, id);
  if (!story) return null;
  const [[live], [saver], [poll]] = await Promise.all([
    db
      .select({ slug: publishedStories.slug, version: revisions.version })
      .from(publishedStories)
      .innerJoin(revisions, eq(revisions.id, publishedStories.revisionId))
      .where(eq(publishedStories.storyId, id)),
    db
      .select({ name: people.name })
      .from(people)
      .where(eq(people.id, story.updatedBy ?? story.createdBy)),
    db
      .select({ votes: sql<number>`count(*)::int` })
      .from(votes)
      .where(sql`${votes.pollId} = ${story.content.poll?.id ?? null}`),
  ]);
  return {
    id,
    status: story.status,
    version: story.version,
    content: story.content,
    savedBy: saver?.name ?? "",
    savedAt: story.updatedAt,
    reviewNote: story.reviewNote,
    scheduledFor: story.scheduledFor,
    liveSlug: live?.slug ?? null,
    hasPending: live !== undefined && live.version < story.version,
    votes: poll?.votes ?? 0,
    may: {
      save: maySave(staff, story),
      publish: mayDo("publish", staff, story),
      submit: mayDo("submitForReview", staff, story),
      remove: mayDo("deleteDraft", staff, story) && story.status === "draft" && !live,
      createTags: may(staff.role, "tag.manage"),
    },
  };
}

export type RevisionItem = {
  id: string;
  number: number;
  kind: "auto" | "named" | "conflict" | "published" | "restored";
  by: string | null;
  at: Date;
};

export async function listRevisions(staff: Staff, storyId: string): Promise<RevisionItem[]> {
  if (!may(staff.role, "story.write")) return [];
  return db
    .select({
      id: revisions.id,
      number: revisions.number,
      kind: revisions.kind,
      by: people.name,
      at: revisions.createdAt,
    })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(eq(revisions.storyId, storyId))
    .orderBy(desc(revisions.number))
    .limit(200);
}
