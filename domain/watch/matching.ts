import "server-only";
import { and, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
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

/** Whose words, where: what a watch can be about. */
type Watched = { body: string; storyId: string; authorId: string };

/** The watches a new or changed comment is about; next to nothing where nobody watches anything. */
export async function findWatches(
  on: Connection,
  { body, storyId, authorId }: Watched,
): Promise<string[]> {
  const [list] = await on
    .select({
      count: sql<number>`count(*)::int`,
      state: sql<string>`coalesce(md5(string_agg(${watches.id}::text, ',' order by ${watches.id})), '')`,
    })
    .from(watches);
  if (!list || list.count === 0) return [];
  const { ids, words } = await watchedWords(on, list.state);
  const found = new Set(findWords(body, words));
  const wordIds = ids.filter((_, at) => found.has(words[at] ?? ""));
  const rows = await on
    .select({ id: watches.id })
    .from(watches)
    .where(
      or(
        eq(watches.personId, authorId),
        eq(watches.storyId, storyId),
        wordIds.length > 0 ? inArray(watches.id, wordIds) : undefined,
      ),
    );
  return rows.map(({ id }) => id);
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
