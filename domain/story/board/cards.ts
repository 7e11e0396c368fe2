import "server-only";
import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedStories, revisions, stories, storyAuthors, storyBodies } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { embargoes } from "@/db/schema/workflow";
import { mayEditStory, type Staff } from "@/domain/person/rules";
import type { StoryStatus } from "../input";
import { mayDo } from "../rules";

export type Card = {
  id: string;
  version: number;
  headline: string;
  status: StoryStatus;
  section: string | null;
  authors: { id: string; name: string }[];
  writerId: string | null;
  writer: string | null;
  editorId: string | null;
  editor: string | null;
  dueAt: Date | null;
  plannedWords: number | null;
  words: number;
  submittedAt: Date | null;
  scheduledFor: Date | null;
  unpublishAt: Date | null;
  embargoUntil: Date | null;
  publishedAt: Date | null;
  updatedAt: Date;
  reviewNote: string;
  hasPending: boolean;
  may: { submit: boolean; publish: boolean };
};

const writer = alias(people, "writer");
const editor = alias(people, "editor");

/** Whom a story concerns: who writes, who edits, whose name stands on it; an index for each. */
export const concerns = (personId: string): SQL =>
  sql`${stories.id} in (
    select story_id from ${storyAuthors} where person_id = ${personId}
    union select id from ${stories} where writer_id = ${personId}
    union select id from ${stories} where editor_id = ${personId})`;

export type Wanted = {
  where: SQL | undefined;
  order: SQL[];
  limit: number;
  /** Where the order is by what readers see. */
  isPublic?: boolean;
};

/** The few that are wanted first, then what is told of them: joins for every story would be slow. */
export async function listCards(
  staff: Staff,
  { where, order, limit, isPublic = false }: Wanted,
): Promise<Card[]> {
  const from = db.select({ id: stories.id }).from(stories).$dynamic();
  const chosen = await (isPublic
    ? from.innerJoin(publishedStories, eq(publishedStories.storyId, stories.id))
    : from
  )
    .where(where)
    .orderBy(...order)
    .limit(limit);
  const ids = chosen.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: stories.id,
      version: stories.version,
      headline: stories.headline,
      status: stories.status,
      createdBy: stories.createdBy,
      section: sections.name,
      writerId: stories.writerId,
      writer: writer.name,
      editorId: stories.editorId,
      editor: editor.name,
      dueAt: stories.dueAt,
      plannedWords: stories.plannedWords,
      words: sql<number>`coalesce(${storyBodies.words}, 0)`,
      submittedAt: stories.submittedAt,
      scheduledFor: stories.scheduledFor,
      unpublishAt: stories.unpublishAt,
      embargoUntil: sql<Date | null>`case when ${embargoes.overriddenAt} is null
        and ${embargoes.until} > now() then ${embargoes.until} end`.mapWith(embargoes.until),
      publishedAt: publishedStories.publishedAt,
      updatedAt: stories.updatedAt,
      reviewNote: stories.reviewNote,
      hasPending: sql<boolean>`coalesce(${revisions.version} < ${stories.version}, false)`,
    })
    .from(stories)
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .leftJoin(writer, eq(writer.id, stories.writerId))
    .leftJoin(editor, eq(editor.id, stories.editorId))
    .leftJoin(storyBodies, eq(storyBodies.storyId, stories.id))
    .leftJoin(embargoes, eq(embargoes.storyId, stories.id))
    .leftJoin(publishedStories, eq(publishedStories.storyId, stories.id))
    .leftJoin(revisions, eq(revisions.id, publishedStories.revisionId))
    .where(inArray(stories.id, ids));
  const authors = await authorsOf(ids);
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return rows.map(({ createdBy, ...row }) => {
    const names = authors.get(row.id) ?? [];
    const owned = { createdBy, writerId: row.writerId, authorIds: names.map(({ id }) => id) };
    return {
      ...row,
      authors: names,
      may: { submit: mayEditStory(staff, owned), publish: mayDo("publish", staff, owned) },
    };
  });
}

async function authorsOf(ids: string[]): Promise<Map<string, Card["authors"]>> {
  const names = new Map<string, Card["authors"]>();
  const rows = await db
    .select({ storyId: storyAuthors.storyId, id: people.id, name: people.name })
    .from(storyAuthors)
    .innerJoin(people, eq(people.id, storyAuthors.personId))
    .where(inArray(storyAuthors.storyId, ids))
    .orderBy(asc(storyAuthors.position));
  for (const { storyId, ...author } of rows)
    names.set(storyId, [...(names.get(storyId) ?? []), author]);
  return names;
}
