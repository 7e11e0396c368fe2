import "server-only";
import { count, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { watches } from "@/db/schema/watch";
import { record } from "@/domain/event/commands";
import type { Staff } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { WatchInput } from "./input";
import { noteWaiting } from "./matching";
import { mostWatches } from "./rules";

/** The log's subject of a word: it has no page of its own. */
const newsroomId = "00000000-0000-0000-0000-000000000001";

type Added = Result<{ watchId: string; waiting: number }, "notFound" | "already" | "full">;

/** Puts somebody, a story or a word on the watch list; that it is there once, the table sees to. */
export const watch = (by: Staff, input: WatchInput): Promise<Added> =>
  db.transaction(async (tx): Promise<Added> => {
    if (!(await isThere(tx, input))) return refuse("notFound");
    const [list] = await tx.select({ length: count() }).from(watches);
    if ((list?.length ?? 0) >= mostWatches) return refuse("full");
    const [made] = await tx
      .insert(watches)
      .values({ ...input, byId: by.id })
      .onConflictDoNothing()
      .returning();
    if (!made) return refuse("already");
    const waiting = await noteWaiting(tx, made);
    await record(tx, {
      actorId: by.id,
      verb: made.word ? "watch.wordAdded" : "watch.added",
      ...eventOf(made),
    });
    return { ok: true, watchId: made.id, waiting };
  });

export const unwatch = (
  by: Staff,
  { watchId }: { watchId: string },
): Promise<Result<object, "notFound">> =>
  db.transaction(async (tx) => {
    const [gone] = await tx.delete(watches).where(eq(watches.id, watchId)).returning();
    if (!gone) return refuse("notFound");
    await record(tx, {
      actorId: by.id,
      verb: gone.word ? "watch.wordRemoved" : "watch.removed",
      ...eventOf(gone),
    });
    return { ok: true };
  });

async function isThere(tx: Transaction, input: WatchInput): Promise<boolean> {
  if (input.kind === "word") return true;
  const rows =
    input.kind === "person"
      ? await tx.select({ id: people.id }).from(people).where(eq(people.id, input.personId))
      : await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, input.storyId));
  return rows.length > 0;
}

function eventOf({ personId, storyId, word, note }: typeof watches.$inferSelect) {
  if (personId) return { subject: { type: "person", id: personId }, data: { note } };
  if (storyId) return { subject: { type: "story", id: storyId }, data: { note } };
  return { subject: { type: "newsroom", id: newsroomId }, data: { title: word ?? "", note } };
}
