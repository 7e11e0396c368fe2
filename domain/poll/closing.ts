import "server-only";
import { and, asc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { polls } from "@/db/schema/poll";
import { record } from "@/domain/event/commands";
import { may, type Staff } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";

type Refused = "forbidden" | "notFound" | "notOpen" | "notClosed" | "past" | "unlinked";
type Locked = { isOpen: boolean; hasSecret: boolean };

/** Closes a poll at once. Votes under way are counted first; those after it are refused. */
export async function closePoll(actor: Staff, id: string): Promise<Result<object, Refused>> {
  return withPoll(actor, id, async (tx, poll) => {
    if (!poll.isOpen) return refuse("notOpen");
    await tx
      .update(polls)
      .set({ status: "closed", closesAt: sql`clock_timestamp()`, updatedAt: sql`now()` })
      .where(eq(polls.id, id));
    await note(tx, actor, "poll.closed", id);
    return { ok: true };
  });
}

/** Opens a closed poll again, while its voters can still be told apart. */
export async function reopenPoll(
  actor: Staff,
  { id, closesAt }: { id: string; closesAt: Date | null },
): Promise<Result<object, Refused>> {
  return withPoll(actor, id, async (tx, poll) => {
    if (poll.isOpen) return refuse("notClosed");
    if (!poll.hasSecret) return refuse("unlinked");
    return moveTo(tx, actor, { id, closesAt, verb: "poll.reopened" });
  });
}

/** Moves the closing time of an open poll, or lets it run without one. */
export async function moveClosing(
  actor: Staff,
  { id, closesAt }: { id: string; closesAt: Date | null },
): Promise<Result<object, Refused>> {
  return withPoll(actor, id, async (tx, poll) => {
    if (!poll.isOpen) return refuse("notOpen");
    return moveTo(tx, actor, { id, closesAt, verb: "poll.closingMoved" });
  });
}

/** Closes what is due, each poll once however many instances ask. Voting and reading need no job. */
export async function closeDuePolls(): Promise<string[]> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ id: polls.id })
      .from(polls)
      .where(and(eq(polls.status, "open"), lte(polls.closesAt, sql`now()`)))
      // In the order in which a sign-in holds them, so that neither waits for the other.
      .orderBy(asc(polls.id))
      .for("update");
    if (due.length === 0) return [];
    await tx
      .update(polls)
      .set({ status: "closed", updatedAt: sql`now()` })
      .where(
        inArray(
          polls.id,
          due.map(({ id }) => id),
        ),
      );
    for (const { id } of due) await note(tx, null, "poll.closed", id);
    return due.map(({ id }) => id);
  });
}

/** Votes can be led back to nobody from here on, not by us either. */
export async function destroyOldSecrets(): Promise<void> {
  await db
    .update(polls)
    .set({ secret: null })
    .where(
      and(
        isNotNull(polls.secret),
        eq(polls.status, "closed"),
        lte(polls.closesAt, sql`now() - interval '30 days'`),
      ),
    );
}

async function withPoll(
  actor: Staff,
  id: string,
  run: (tx: Transaction, poll: Locked) => Promise<Result<object, Refused>>,
): Promise<Result<object, Refused>> {
  if (!may(actor.role, "story.publish")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const [poll] = await tx
      .select({ status: polls.status, closesAt: polls.closesAt, secret: polls.secret })
      .from(polls)
      .where(eq(polls.id, id))
      .for("update");
    if (!poll || poll.status === "draft") return refuse("notFound");
    const [clock] = await tx.execute<{ due: boolean }>(
      sql`select coalesce(closes_at <= clock_timestamp(), false) as due from polls where id = ${id}`,
    );
    return run(tx, {
      isOpen: poll.status === "open" && !clock?.due,
      hasSecret: poll.secret !== null,
    });
  });
}

async function moveTo(
  tx: Transaction,
  actor: Staff,
  { id, closesAt, verb }: { id: string; closesAt: Date | null; verb: string },
): Promise<Result<object, Refused>> {
  const at = closesAt?.toISOString() ?? null;
  const moved = await tx
    .update(polls)
    .set({ status: "open", closesAt, updatedAt: sql`now()` })
    .where(and(eq(polls.id, id), sql`coalesce(${at}::timestamptz > clock_timestamp(), true)`))
    .returning({ id: polls.id });
  if (moved.length === 0) return refuse("past", { closesAt: "This time has passed." });
  await note(tx, actor, verb, id, { closesAt: at });
  return { ok: true };
}

const note = (
  tx: Transaction,
  actor: Staff | null,
  verb: string,
  id: string,
  data?: Record<string, unknown>,
) =>
  record(tx, {
    actorId: actor?.id ?? null,
    verb,
    subject: { type: "poll", id },
    ...(data && { data }),
  });
