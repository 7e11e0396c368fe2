import "server-only";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { breakingLines } from "@/db/schema/front";
import { publishedStories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";

type Refused = "forbidden" | "stale" | "notPublished";

/** Puts a line above every readers' page until its time; it takes the place of the one before. */
export async function beginBreaking(
  actor: Viewer,
  line: { seen: string | null; text: string; storyId: string | null; minutes: number },
): Promise<Result<{ id: string }, Refused>> {
  if (!may(actor.role, "front.edit")) return refuse("forbidden");
  const { seen, text, storyId, minutes } = line;
  return db.transaction(async (tx) => {
    if ((await openLine(tx)) !== seen) return refuse("stale");
    if (storyId && !(await isPublished(tx, storyId))) return refuse("notPublished");
    if (seen) await end(tx, seen);
    const id = v7();
    await tx.insert(breakingLines).values({
      ...{ id, text, storyId, createdBy: actor.id },
      endsAt: sql`now() + make_interval(mins => ${minutes})`,
    });
    const subject = { type: "breaking", id };
    await record(tx, {
      actorId: actor.id,
      verb: "breaking.began",
      subject,
      data: { title: text, minutes },
    });
    return { ok: true, id };
  });
}

/** Takes the line down before its time. */
export async function endBreaking(
  actor: Viewer,
  { seen }: { seen: string },
): Promise<Result<object, Refused>> {
  if (!may(actor.role, "front.edit")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    if ((await openLine(tx)) !== seen) return refuse("stale");
    await end(tx, seen);
    const subject = { type: "breaking", id: seen };
    await record(tx, { actorId: actor.id, verb: "breaking.ended", subject });
    return { ok: true };
  });
}

/**
 * Closes the line whose time has come. Readers' queries leave it out to the second; this is for the
 * pages that were made before. @returns whether there was one
 */
export async function letBreakingEnd(): Promise<boolean> {
  return db.transaction(async (tx) => {
    const over = await tx
      .update(breakingLines)
      .set({ endedAt: sql`${breakingLines.endsAt}` })
      .where(and(isNull(breakingLines.endedAt), lte(breakingLines.endsAt, sql`now()`)))
      .returning({ id: breakingLines.id });
    for (const { id } of over) {
      const subject = { type: "breaking", id };
      await record(tx, { actorId: null, verb: "breaking.expired", subject });
    }
    return over.length > 0;
  });
}

const end = (tx: Transaction, id: string) =>
  tx.update(breakingLines).set({ endedAt: sql`now()` }).where(eq(breakingLines.id, id));

/** The line that readers have now; two editors who change it come one after the other. */
async function openLine(tx: Transaction): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(4242006)`);
  const [line] = await tx
    .select({ id: breakingLines.id, isOver: sql<boolean>`${breakingLines.endsAt} <= now()` })
    .from(breakingLines)
    .where(isNull(breakingLines.endedAt));
  if (!line?.isOver) return line?.id ?? null;
  // Its time has come before the job did.
  await end(tx, line.id);
  return null;
}

async function isPublished(tx: Transaction, storyId: string): Promise<boolean> {
  const [story] = await tx
    .select({ id: publishedStories.storyId })
    .from(publishedStories)
    .where(eq(publishedStories.storyId, storyId));
  return story !== undefined;
}
