import "server-only";
import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { commentRevisions, comments } from "@/db/schema/comment";
import { commentAnnouncements } from "@/db/schema/follow";
import { people } from "@/db/schema/person";
import { commentSignals } from "@/db/schema/policy";
import { record } from "@/domain/event/commands";
import { followIn } from "@/domain/follow/commands";
import { isStaffRole, type Viewer } from "@/domain/person/rules";
import { findStanding } from "@/domain/sanction/queries";
import { noteWatches } from "@/domain/watch/matching";
import { spend } from "@/lib/limits";
import { type Refusal, refuse } from "@/lib/result";
import { gatherFacts, gatherStory } from "./facts";
import type { CommentInput } from "./input";
import { bodyLength, type CommentStatus, publishedStatuses } from "./rules";
import { pacesOf } from "./screening/paces";
import type { Facts } from "./screening/phase";
import { screen } from "./screening/screen";
import { type Signal, scoreOf, weigh } from "./screening/spam-signals";
import { findSide } from "./side/facts";

export type PostedComment = { id: string; status: CommentStatus; parentId: string | null };
export type PostRefusal =
  | Refusal<
      | "notFound"
      | "noParent"
      | "suspended"
      | "unconfirmed"
      | "closed"
      | "regulars"
      | "length"
      | "repeat"
    >
  | { ok: false; reason: "tooFast"; wait: number }
  /** Muted or banned: `told` says until when and why. */
  | { ok: false; reason: "barred"; told: string };
export type PostResult = { ok: true; comment: PostedComment; isNew: boolean } | PostRefusal;

/**
 * Posts a comment, or answers the first one when the same submission arrives again. The author's
 * row is locked, so that one person's comments are judged one after the other, whoever sends them
 * at once.
 */
export function postComment(
  viewer: Viewer,
  { storyId, body, parent, key, side, follow }: CommentInput & { storyId: string },
): Promise<PostResult> {
  return db.transaction(async (tx): Promise<PostResult> => {
    const person = await lockAuthor(tx, viewer);
    if (!("role" in person)) return person;
    const story = await gatherStory(tx, storyId);
    if (!story) return refuse("notFound");
    const draft = { storyId, authorId: viewer.id, parentId: parent ?? null, body };
    const earlier = await findSubmission(tx, draft, key);
    if (earlier) return { ok: true, comment: earlier, isNew: false };
    if (parent && !(await isOnPage(tx, storyId, parent))) return refuse("noParent");

    const { role, isFresh, isPremoderated } = person;
    const author = { id: viewer.id, role, isFresh, isPremoderated };
    const facts = await gatherFacts(tx, { body, story, author });
    const { verdict, by } = screen(facts);
    if (verdict.kind === "refuse")
      return refuse(verdict.reason, { body: refusals[verdict.reason] });

    const wait = await pace(tx, viewer.id, facts);
    if (wait > 0) return { ok: false, reason: "tooFast", wait };

    const held = verdict.kind === "hold";
    const id = key && !(await isTaken(tx, key)) ? key : undefined;
    const signals = signalsOf(facts);
    const comment = await insertComment(tx, {
      ...draft,
      ...(id && { id }),
      sideId: side ? await findSide(tx, viewer.id, storyId) : null,
      status: verdict.status,
      heldBy: held ? by : null,
      heldFor: (held && verdict.what) || "",
      suspicion: scoreOf(signals),
    });
    await keepSignals(tx, comment.id, signals);
    await noteWatches(tx, { ...draft, id: comment.id });
    if (follow) await followIn(tx, viewer, storyId);
    return { ok: true, comment, isNew: true };
  });
}

/** Whoever writes or changes a comment waits here for their own other comments. */
export async function lockAuthor(tx: Transaction, viewer: Viewer) {
  const [person] = await tx
    .select({
      role: people.role,
      status: people.status,
      confirmed: sql<boolean>`${people.emailConfirmedAt} is not null`,
      isFresh: sql<boolean>`${people.createdAt} > now() - interval '1 day'`,
    })
    .from(people)
    .where(eq(people.id, viewer.id))
    .for("no key update");
  if (person?.status !== "active") return refuse("suspended");
  if (!person.confirmed) return refuse("unconfirmed");
  const { barred, isPremoderated } = await findStanding(tx, viewer.id);
  return barred
    ? { ok: false as const, reason: "barred" as const, told: barred }
    : { ...person, isPremoderated };
}

export const refusals = {
  length: `Write between ${bodyLength.min} and ${bodyLength.max.toLocaleString("en-GB")} characters.`,
  closed: "Comments on this story are closed.",
  regulars: "On this story only readers whose comments have been published before can comment.",
  repeat: "You have already posted these words. Say it in another way, or leave it at that.",
};

/** The same text sent again within a minute, or under the key of a form sent twice. */
async function findSubmission(
  tx: Transaction,
  draft: { storyId: string; authorId: string; parentId: string | null; body: string },
  key: string | undefined,
): Promise<PostedComment | undefined> {
  const again = and(
    gt(comments.createdAt, sql`now() - interval '1 minute'`),
    sql`${comments.parentId} is not distinct from ${draft.parentId}`,
  );
  const [row] = await tx
    .select({ id: comments.id, status: comments.status, parentId: comments.parentId })
    .from(comments)
    .where(
      and(
        eq(comments.authorId, draft.authorId),
        eq(comments.storyId, draft.storyId),
        eq(comments.body, draft.body),
        key ? or(eq(comments.id, key), again) : again,
      ),
    )
    .orderBy(asc(comments.createdAt))
    .limit(1);
  return row;
}

async function isOnPage(tx: Transaction, storyId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.id, id),
        eq(comments.storyId, storyId),
        inArray(comments.status, publishedStatuses),
      ),
    );
  return rows.length > 0;
}

/** A key that names another comment is no key: two forms, or someone trying. */
async function isTaken(tx: Transaction, key: string): Promise<boolean> {
  const rows = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, key));
  return rows.length > 0;
}

async function pace(tx: Transaction, authorId: string, facts: Facts): Promise<number> {
  for (const limit of pacesOf(facts)) {
    const wait = await spend(limit, authorId, tx);
    if (wait > 0) return wait;
  }
  return 0;
}

/** What speaks for spam; the newsroom's own words are not weighed. */
export const signalsOf = (facts: Facts): Signal[] =>
  isStaffRole(facts.author.role) ? [] : weigh(facts);

/** What speaks for spam is kept with the comment, so that a moderator sees the sum and its parts. */
export async function keepSignals(
  tx: Transaction,
  commentId: string,
  signals: Signal[],
): Promise<void> {
  await tx.delete(commentSignals).where(eq(commentSignals.commentId, commentId));
  if (signals.length === 0) return;
  await tx.insert(commentSignals).values({ commentId, score: scoreOf(signals), signals });
}

async function insertComment(
  tx: Transaction,
  values: typeof comments.$inferInsert,
): Promise<PostedComment> {
  const [comment] = await tx
    .insert(comments)
    .values(values)
    .returning({ id: comments.id, status: comments.status, parentId: comments.parentId });
  if (!comment) throw new Error("no comment row");
  await tx.insert(commentRevisions).values({ commentId: comment.id, number: 1, body: values.body });
  await tx.insert(commentAnnouncements).values({ commentId: comment.id });
  await record(tx, {
    actorId: values.authorId,
    verb: "comment.posted",
    subject: { type: "comment", id: comment.id },
    data: { storyId: values.storyId, status: values.status, heldBy: values.heldBy },
  });
  return comment;
}
