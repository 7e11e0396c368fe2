import "server-only";
import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type Connection, db } from "@/db/client";
import { importDocuments, importNotes, imports } from "@/db/schema/import";
import { people } from "@/db/schema/person";
import { may, type Viewer } from "@/domain/person/rules";
import { permissionFor } from "./rules";
import type { Outcome } from "./story";
import { wordsIn } from "./text";

export type Run = typeof imports.$inferSelect & { runner: string };

/** The import was stopped or taken over: whatever was under way is rolled back. */
export class Lost extends Error {}

/** Whoever has not been heard of for so long is gone; another instance goes on. */
const leaseSeconds = 120;
const leaseEnd = sql`now() + make_interval(secs => ${leaseSeconds})`;
const isOwn = (run: Run) =>
  and(eq(imports.id, run.id), eq(imports.runner, run.runner), eq(imports.state, "running"));

/** The import that waits longest and that nobody works on, for this process alone. */
export async function claim(): Promise<Run | null> {
  const runner = v7();
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(
        or(
          eq(imports.state, "waiting"),
          and(
            eq(imports.state, "running"),
            or(isNull(imports.runningUntil), lt(imports.runningUntil, sql`now()`)),
          ),
        ),
      )
      .orderBy(asc(imports.createdAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return null;
    const [row] = await tx
      .update(imports)
      .set({ state: "running", runner, runningUntil: leaseEnd })
      .where(eq(imports.id, due.id))
      .returning();
    return row ? { ...row, runner } : null;
  });
}

/** @throws Lost */
export async function keepLease(on: Connection, run: Run): Promise<void> {
  const kept = await on
    .update(imports)
    .set({ runningUntil: leaseEnd })
    .where(isOwn(run))
    .returning({ id: imports.id });
  if (kept.length === 0) throw new Lost();
}

/** Another process may go on at once. */
export async function release(run: Run): Promise<void> {
  await db.update(imports).set({ runner: null, runningUntil: null }).where(isOwn(run));
}

export async function end(run: Run, state: "done" | "failed", trouble: string): Promise<void> {
  await db
    .update(imports)
    .set({ state, trouble, runner: null, runningUntil: null, endedAt: sql`now()` })
    .where(isOwn(run));
}

/** Counts an entry, with what is to be said of it. @throws Lost */
export async function count(
  on: Connection,
  run: Run,
  about: { title: string; address: string },
  outcome: Outcome,
): Promise<void> {
  const [now] = await on
    .update(imports)
    .set({
      [outcome.kind]: sql`${imports[outcome.kind]} + 1`,
      position: sql`${imports.position} + 1`,
      runningUntil: leaseEnd,
    })
    .where(isOwn(run))
    .returning({ position: imports.position });
  if (!now) throw new Lost();
  if (run.kind === "documents" && outcome.storyId)
    await on
      .update(importDocuments)
      .set({ storyId: outcome.storyId })
      .where(
        and(eq(importDocuments.importId, run.id), eq(importDocuments.number, now.position - 1)),
      );
  const said =
    outcome.kind === "done"
      ? outcome.changes.map((why) => ({ kind: "changed" as const, why, storyId: outcome.storyId }))
      : [{ kind: outcome.kind, why: outcome.why, storyId: outcome.storyId ?? null }];
  if (said.length === 0) return;
  const title = wordsIn(about.title).slice(0, 300);
  const address = about.address.slice(0, 1_000);
  await on
    .insert(importNotes)
    .values(said.map((one) => ({ importId: run.id, title, address, ...one })));
}

/** Whoever began it, as they are now: a right that was taken away ends it. */
export async function actorOf(run: Run): Promise<Viewer | null> {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, run.createdBy), eq(people.status, "active")));
  return person && may(person.role, permissionFor(run.kind))
    ? { ...person, emailConfirmed: person.emailConfirmedAt !== null, sessionId: "" }
    : null;
}
