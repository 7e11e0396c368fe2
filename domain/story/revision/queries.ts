import "server-only";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedStories, revisions } from "@/db/schema/story";
import { may, type Staff } from "@/domain/person/rules";
import { type StoryContent, storyContent } from "../input";
import type { RevisionKind } from "./input";

export type RevisionItem = {
  id: string;
  number: number;
  kind: RevisionKind;
  name: string;
  by: string | null;
  at: Date;
};

const item = {
  id: revisions.id,
  number: revisions.number,
  kind: revisions.kind,
  name: revisions.name,
  by: people.name,
  at: revisions.createdAt,
};

/** A story's history, newest first. Revisions are numbered, so a number is where a page begins. */
export async function listRevisions(
  staff: Staff,
  storyId: string,
  {
    before,
    kind,
    limit,
  }: { before?: number | undefined; kind?: RevisionKind | undefined; limit: number },
): Promise<{ items: RevisionItem[]; next: number | null }> {
  if (!may(staff.role, "story.write")) return { items: [], next: null };
  const rows = await db
    .select(item)
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(
      and(
        eq(revisions.storyId, storyId),
        kind && eq(revisions.kind, kind),
        before ? lt(revisions.number, before) : undefined,
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
}

export async function countRevisions(staff: Staff, storyId: string): Promise<number> {
  if (!may(staff.role, "story.write")) return 0;
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(revisions)
    .where(eq(revisions.storyId, storyId));
  return row?.count ?? 0;
}

/** The one that readers have; null while they have none. */
export async function getLiveRevision(staff: Staff, storyId: string): Promise<string | null> {
  if (!may(staff.role, "story.write")) return null;
  const [live] = await db
    .select({ id: publishedStories.revisionId })
    .from(publishedStories)
    .where(eq(publishedStories.storyId, storyId));
  return live?.id ?? null;
}

/** One snapshot from a story's history. */
export async function getRevision(
  staff: Staff,
  storyId: string,
  id: string,
): Promise<(RevisionItem & { content: StoryContent }) | null> {
  if (!may(staff.role, "story.write")) return null;
  const [row] = await db
    .select({ ...item, content: revisions.content })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(and(eq(revisions.id, id), eq(revisions.storyId, storyId)));
  if (!row) return null;
  const content = storyContent.safeParse(row.content);
  return content.success ? { ...row, content: content.data } : null;
}
