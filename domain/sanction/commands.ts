import "server-only";
import { and, asc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { comments, verdicts } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { sanctions, sanctionTakedowns } from "@/db/schema/sanction";
import { decideIn } from "@/domain/comment/moderation/commands";
import { takeBackIn } from "@/domain/comment/moderation/undoing";
import { record } from "@/domain/event/commands";
import type { Staff, Viewer } from "@/domain/person/rules";
import { takeBackSanction, tellReader } from "@/domain/reader-notice/commands";
import { type Result, refuse } from "@/lib/result";
import type { LiftInput, SanctionInput } from "./input";
import { isInForce } from "./queries";
import { longestMuteDays, maySanction, measures, type SanctionKind } from "./rules";

export type Sanctioned = Result<
  { sanctionId: string; takenAlong: number; storyIds: string[] },
  "notFound" | "oneself" | "colleague" | "already" | "badInput"
>;

const verbs: Record<SanctionKind, string> = {
  warn: "person.warned",
  premoderate: "person.readFirst",
  mute: "person.muted",
  ban: "person.banned",
};

/**
 * Decides about a reader. Their row is locked, as posting locks it, so that a comment is either
 * there when a ban takes the last day's along, or refused by it.
 */
export const sanction = (
  by: Staff,
  { personId, measure, code, note, commentId, until, takeAlong }: SanctionInput,
): Promise<Sanctioned> =>
  db.transaction(async (tx): Promise<Sanctioned> => {
    const { kind, days } = measures[measure];
    const end = await endOf(tx, days, measure === "muteUntil" ? until : undefined);
    if (end.isOutOfReach) return refuse("badInput", { until: reach });
    const [person] = await tx
      .select({ id: people.id, role: people.role })
      .from(people)
      .where(eq(people.id, personId))
      .for("no key update");
    if (!person) return refuse("notFound");
    const forbidden = maySanction(by, person);
    if (forbidden) return refuse(forbidden);
    if (await isUnder(tx, personId, kind)) return refuse("already");
    const [made] = await tx
      .insert(sanctions)
      .values({
        personId,
        kind,
        code,
        note,
        commentId: await theirComment(tx, personId, commentId),
        byId: by.id,
        until: end.at === null ? null : sql`${end.at}::timestamptz`,
      })
      .returning({ id: sanctions.id });
    if (!made) throw new Error("no sanction row");
    await tellReader(tx, { personId, kind: "sanction", sanctionId: made.id });
    await record(tx, {
      actorId: by.id,
      verb: verbs[kind],
      subject: { type: "person", id: personId },
      data: { sanctionId: made.id, code, note, ...(end.at && { until: end.at }) },
    });
    const taken =
      kind === "ban" && takeAlong
        ? await takeLastDayAlong(tx, by, { sanctionId: made.id, personId, code, note })
        : [];
    return { ok: true, sanctionId: made.id, takenAlong: taken.length, storyIds: unique(taken) };
  });

const reach = `Choose a day from today on, ${longestMuteDays} days ahead at most.`;

/** When it ends by itself: after so many days, or with a day of the newsroom's. */
async function endOf(tx: Transaction, days: number | null, lastDay: string | undefined) {
  const [row] = await tx.execute<{ at: string | null; isOutOfReach: boolean }>(sql`
    select to_json(e.at)#>>'{}' as at, coalesce(e.at <= now()
      or e.at > now() + make_interval(days => ${longestMuteDays} + 1), false) as "isOutOfReach"
    from settings s, lateral (select coalesce(
      (${lastDay ?? null}::date + 1)::timestamp at time zone s.time_zone,
      now() + make_interval(days => ${days}::int)) as at) e`);
  return row ?? { at: null, isOutOfReach: false };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

async function isUnder(tx: Transaction, personId: string, kind: SanctionKind): Promise<boolean> {
  const rows = await tx
    .select({ id: sanctions.id })
    .from(sanctions)
    .where(and(eq(sanctions.personId, personId), eq(sanctions.kind, kind), isInForce()));
  return rows.length > 0;
}

/** Nobody is sanctioned for somebody else's words. */
async function theirComment(
  tx: Transaction,
  personId: string,
  commentId: string | undefined,
): Promise<string | null> {
  if (!commentId) return null;
  const [comment] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.authorId, personId)));
  return comment?.id ?? null;
}

type Ban = { sanctionId: string; personId: string } & Pick<SanctionInput, "code" | "note">;

/** Each comment goes by a verdict of its own, told to the author like any other. */
async function takeLastDayAlong(
  tx: Transaction,
  by: Staff,
  { sanctionId, personId, code, note }: Ban,
): Promise<string[]> {
  const found = await tx
    .select({ id: comments.id, version: comments.version })
    .from(comments)
    .where(
      and(
        eq(comments.authorId, personId),
        gt(comments.createdAt, sql`now() - interval '1 day'`),
        ne(comments.status, "REJECTED"),
      ),
    )
    .orderBy(asc(comments.storyId), asc(comments.id))
    .for("update");
  const storyIds: string[] = [];
  for (const { id: commentId, version } of found) {
    const given = await decideIn(tx, by, { kind: "reject", commentId, version, code, note });
    if (!given.ok) continue;
    await tx.insert(sanctionTakedowns).values({ sanctionId, verdictId: given.verdictId });
    storyIds.push(given.storyId);
  }
  return storyIds;
}

export type Lifted = Result<{ broughtBack: number; storyIds: string[] }, "notFound" | "over">;

/** Takes a decision back. The comments a ban took along return, but for those judged again since. */
export const lift = (by: Staff, { sanctionId, note, bringBack }: LiftInput): Promise<Lifted> =>
  db.transaction(async (tx): Promise<Lifted> => {
    const [found] = await tx
      .select({
        personId: sanctions.personId,
        kind: sanctions.kind,
        isOver: sql<boolean>`${sanctions.liftedAt} is not null
          or coalesce(${sanctions.until} <= now(), false)`,
      })
      .from(sanctions)
      .where(eq(sanctions.id, sanctionId))
      .for("update");
    if (!found) return refuse("notFound");
    if (found.isOver) return refuse("over");
    await tx
      .update(sanctions)
      .set({ liftedAt: sql`now()`, liftedBy: by.id, liftNote: note })
      .where(eq(sanctions.id, sanctionId));
    const isUntold = await takeBackSanction(tx, sanctionId);
    if (found.kind !== "warn" && !isUntold)
      await tellReader(tx, { personId: found.personId, kind: "sanction_lifted", sanctionId });
    await record(tx, {
      actorId: by.id,
      verb: "person.sanctionLifted",
      subject: { type: "person", id: found.personId },
      data: { sanctionId, code: found.kind, note },
    });
    const back = bringBack ? await bringBackComments(tx, by, sanctionId) : [];
    return { ok: true, broughtBack: back.length, storyIds: unique(back) };
  });

async function bringBackComments(
  tx: Transaction,
  by: Staff,
  sanctionId: string,
): Promise<string[]> {
  const taken = await tx
    .select({ id: verdicts.id })
    .from(sanctionTakedowns)
    .innerJoin(verdicts, eq(verdicts.id, sanctionTakedowns.verdictId))
    .innerJoin(comments, eq(comments.id, verdicts.commentId))
    .where(and(eq(sanctionTakedowns.sanctionId, sanctionId), isNull(verdicts.undoneAt)))
    .orderBy(asc(comments.storyId), asc(comments.id));
  const storyIds: string[] = [];
  for (const { id } of taken) {
    const undone = await takeBackIn(tx, by, id);
    if (undone.ok) storyIds.push(undone.storyId);
  }
  return storyIds;
}

/** The reader says that they have read it. Saying it again changes nothing. */
export const confirmRead = (
  viewer: Viewer,
  { sanctionId }: { sanctionId: string },
): Promise<Result<object, "notFound">> =>
  db.transaction(async (tx) => {
    const mine = and(eq(sanctions.id, sanctionId), eq(sanctions.personId, viewer.id));
    const [read] = await tx
      .update(sanctions)
      .set({ readAt: sql`now()` })
      .where(and(mine, isNull(sanctions.readAt)))
      .returning({ id: sanctions.id });
    if (read)
      await record(tx, {
        actorId: viewer.id,
        verb: "person.sanctionRead",
        subject: { type: "person", id: viewer.id },
        data: { sanctionId },
      });
    else if ((await tx.select().from(sanctions).where(mine)).length === 0)
      return refuse("notFound");
    return { ok: true };
  });
