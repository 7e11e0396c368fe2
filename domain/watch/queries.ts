import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { commentWatches, watches } from "@/db/schema/watch";
import type { Staff } from "@/domain/person/rules";
import { mostWatches, type WatchKind, watchInWords } from "./rules";

/** Whether a comment goes to the head of the queue. Not correlated: it is looked up once per query. */
export const isWatched: SQL<boolean> = sql<boolean>`(${comments.id} in (select w.comment_id from comment_watches w))`;

export type WatchView = {
  id: string;
  kind: WatchKind;
  word: string | null;
  person: { id: string; name: string } | null;
  story: { id: string; headline: string } | null;
  note: string;
  by: string;
  at: Date;
  /** Comments of it that nobody has looked at. */
  waiting: number;
};

const watcher = alias(people, "watcher");

/** The whole list, the latest first; its length has a limit. */
export async function listWatches(_: Staff): Promise<WatchView[]> {
  return db
    .select({
      id: watches.id,
      kind: watches.kind,
      word: watches.word,
      person: { id: people.id, name: people.name },
      story: { id: stories.id, headline: stories.headline },
      note: watches.note,
      by: watcher.name,
      at: watches.createdAt,
      waiting: sql<number>`(select count(*)::int from comment_watches w
        join comments c on c.id = w.comment_id
        where w.watch_id = ${watches.id} and c.status in ('NONE', 'PREMOD', 'SYSTEM_WITHHELD'))`,
    })
    .from(watches)
    .innerJoin(watcher, eq(watcher.id, watches.byId))
    .leftJoin(people, eq(people.id, watches.personId))
    .leftJoin(stories, eq(stories.id, watches.storyId))
    .orderBy(desc(watches.createdAt), desc(watches.id))
    .limit(mostWatches);
}

/** The watch on a reader, if there is one. */
export async function findWatchOn(_: Staff, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: watches.id })
    .from(watches)
    .where(and(eq(watches.kind, "person"), eq(watches.personId, personId)));
  return row?.id ?? null;
}

/** Why each of these comments is watched, in words for its card. */
export async function watchesOf(ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .select({ commentId: commentWatches.commentId, kind: watches.kind, word: watches.word })
    .from(commentWatches)
    .innerJoin(watches, eq(watches.id, commentWatches.watchId))
    .where(inArray(commentWatches.commentId, [...ids]))
    .orderBy(watches.kind, watches.word);
  for (const { commentId, kind, word } of rows)
    found.set(commentId, [...(found.get(commentId) ?? []), watchInWords(kind, word)]);
  return found;
}
