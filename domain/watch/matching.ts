import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Connection, Transaction } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { commentWatches, watches } from "@/db/schema/watch";
import { findWords } from "@/domain/comment/screening/words";

type Words = { ids: string[]; words: string[] };

/** Read again only when the list has changed: words come, go, and are never edited. */
let kept: Words & { state: string } = { ids: [], words: [], state: "" };

async function watchedWords(on: Connection, state: string): Promise<Words> {
  if (kept.state !== state) {
    const rows = await on
      .select({ id: watches.id, word: watches.word })
      .from(watches)
      .where(eq(watches.kind, "word"));
    kept = {
      ids: rows.map(({ id }) => id),
      words: rows.map(({ word }) => word ?? ""),
      state,
    };
  }
  return kept;
}

/** The watched words as they are now, so that a list kept from before is known to be old. */
export const stateOfWords = sql<string>`(select coalesce(
  md5(string_agg(id::text, ',' order by id)), '') from watches where kind = 'word')`;

/** Those of them that a text has. */
export async function watchesOnWords(
  on: Connection,
  { body, state }: { body: string; state: string },
): Promise<string[]> {
  if (state === "") return [];
  const { ids, words } = await watchedWords(on, state);
  const found = new Set(findWords(body, words));
  return ids.filter((_, at) => found.has(words[at] ?? ""));
}

/** Puts a comment under watches; one that has ended meanwhile is left out. */
export async function noteWatches(
  tx: Transaction,
  commentId: string,
  watchIds: readonly string[],
): Promise<void> {
  if (watchIds.length === 0) return;
  await tx
    .insert(commentWatches)
    .select(
      tx
        .select({
          commentId: sql<string>`${commentId}::uuid`.as("comment_id"),
          watchId: watches.id,
        })
        .from(watches)
        .where(inArray(watches.id, [...watchIds])),
    )
    .onConflictDoNothing();
}

/** A new watch also looks at what waits or was not looked at yet, the latest of it. */
const mostLookedAt = 2_000;

type Made = { id: string; personId: string | null; storyId: string | null; word: string | null };

export async function noteWaiting(tx: Transaction, watch: Made): Promise<number> {
  const { id: watchId, personId, storyId, word } = watch;
  const isWaiting = inArray(comments.status, ["NONE", "PREMOD", "SYSTEM_WITHHELD"]);
  const of = (where: SQL | undefined) =>
    tx
      .select({ id: comments.id, body: comments.body })
      .from(comments)
      .where(and(isWaiting, where))
      .orderBy(desc(comments.createdAt), desc(comments.id))
      .limit(mostLookedAt);
  const candidates = await of(
    personId
      ? eq(comments.authorId, personId)
      : storyId
        ? eq(comments.storyId, storyId)
        : undefined,
  );
  const list = word === null ? [] : [word];
  const found =
    word === null ? candidates : candidates.filter(({ body }) => findWords(body, list).length > 0);
  if (found.length > 0)
    await tx
      .insert(commentWatches)
      .values(found.map(({ id }) => ({ commentId: id, watchId })))
      .onConflictDoNothing();
  return found.length;
}
