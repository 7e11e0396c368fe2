import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, reports, verdicts } from "@/db/schema/comment";
import { record } from "@/domain/event/commands";
import type { Staff } from "@/domain/person/rules";
import { takeBackNotices } from "@/domain/reader-notice/commands";
import { type Refusal, refuse } from "@/lib/result";
import { dropClaims, findHolder } from "../claim/commands";
import { giveWay, lockFeatures } from "../featured";
import type { CommentStatus, RejectionCode } from "../rules";
import type { VerdictInput } from "./input";
import { findLatestVerdict, type LatestVerdict } from "./latest";
import { afterVerdict, type VerdictKind } from "./rules";
import { tellAuthor } from "./telling";

export type StaleRefusal = {
  ok: false;
  reason: "stale";
  /** Where the comment stands now, and who put it there. */
  now: { version: number; status: CommentStatus; isFeatured: boolean };
  latest: LatestVerdict | null;
};
/** A colleague is reading it. */
export type HeldRefusal = { ok: false; reason: "held"; by: string; until: string };
export type VerdictResult =
  | { ok: true; verdictId: string; storyId: string; version: number; status: CommentStatus }
  | Refusal<"notFound" | "nothingToDo">
  | HeldRefusal
  | StaleRefusal;

type Seen = { commentId: string; version: number };

export const approveComment = (by: Staff, seen: Seen) => decide(by, { kind: "approve", ...seen });
export const featureComment = (by: Staff, seen: Seen) => decide(by, { kind: "feature", ...seen });
export const unfeatureComment = (by: Staff, seen: Seen) =>
  decide(by, { kind: "unfeature", ...seen });
export const rejectComment = (
  by: Staff,
  input: Seen & { code: RejectionCode; note?: string },
): Promise<VerdictResult> => decide(by, { kind: "reject", note: "", ...input });

/**
 * A verdict, its log row, the reports and the appeal it answers, in one transaction. Of two moderators with
 * the same card one wins; the other is shown the verdict that stands.
 */
export const decide = (by: Staff, input: VerdictInput): Promise<VerdictResult> =>
  db.transaction(async (tx): Promise<VerdictResult> => {
    const holder = await findHolder(tx, by, input.commentId);
    if (holder) return { ok: false, reason: "held", by: holder.by, until: holder.until };
    const result = await decideIn(tx, by, input);
    if (result.ok) await dropClaims(tx, by, [input.commentId]);
    return result;
  });

/** The same as part of something larger, whoever is reading the card. */
export async function decideIn(
  tx: Transaction,
  by: Staff,
  input: VerdictInput,
): Promise<VerdictResult> {
  if (input.kind === "feature") await lockFeaturesAround(tx, input.commentId);
  const comment = await lockComment(tx, input.commentId);
  if (!comment) return refuse("notFound");
  if (comment.version !== input.version) return stale(tx, comment);
  if (comment.deletedAt) return refuse("nothingToDo");
  const isFeatured = comment.featuredAt !== null;
  const next = afterVerdict(input.kind, { ...comment, isFeatured });
  if (!next) return refuse("nothingToDo");

  const featuredAt = next.isFeatured ? (comment.featuredAt ?? sql`now()`) : null;
  const version = comment.version + 1;
  if (input.kind === "feature") await giveWay(tx, by.id, comment);
  await tx
    .update(comments)
    .set({ status: next.status, featuredAt, version, updatedAt: sql`now()` })
    .where(eq(comments.id, comment.id));
  const [verdict] = await tx
    .insert(verdicts)
    .values({
      commentId: comment.id,
      revision: comment.revision,
      kind: input.kind,
      ...(input.kind === "reject" && { code: input.code, note: input.note }),
      fromStatus: comment.status,
      fromFeaturedAt: comment.featuredAt,
      toStatus: next.status,
      version,
      moderatorId: by.id,
    })
    .returning({ id: verdicts.id });
  if (!verdict) throw new Error("no verdict row");
  if (input.kind !== "unfeature") await settle(tx, comment.id, verdict.id);
  await tellAuthor(tx, by, { comment, verdictId: verdict.id, kind: input.kind });
  await record(tx, {
    actorId: by.id,
    verb: verbs[input.kind],
    subject: { type: "comment", id: comment.id },
    data: {
      verdictId: verdict.id,
      from: comment.status,
      to: next.status,
      ...(input.kind === "reject" && { code: input.code, note: input.note }),
    },
  });
  const { storyId } = comment;
  return { ok: true, verdictId: verdict.id, storyId, version, status: next.status };
}

const verbs: Record<VerdictKind, string> = {
  approve: "comment.approved",
  reject: "comment.rejected",
  feature: "comment.featured",
  unfeature: "comment.unfeatured",
};

export type UndoResult =
  | { ok: true; commentId: string; storyId: string; version: number; status: CommentStatus }
  | Refusal<"notFound" | "notYours">
  | StaleRefusal;

/** Takes one's own verdict back, with the feature, the reports and the appeal it moved; only if nothing has moved since. */
export function undoVerdict(by: Staff, { verdictId }: { verdictId: string }): Promise<UndoResult> {
  return db.transaction(async (tx): Promise<UndoResult> => {
    const [verdict] = await tx
      .select({ moderatorId: verdicts.moderatorId })
      .from(verdicts)
      .where(eq(verdicts.id, verdictId));
    if (verdict && verdict.moderatorId !== by.id) return refuse("notYours");
    return takeBackIn(tx, by, verdictId);
  });
}

/** The same as part of something larger, whoever gave the verdict. */
export async function takeBackIn(
  tx: Transaction,
  by: Staff,
  verdictId: string,
): Promise<UndoResult> {
  const [verdict] = await tx.select().from(verdicts).where(eq(verdicts.id, verdictId));
  if (verdict?.fromFeaturedAt) await lockFeaturesAround(tx, verdict.commentId);
  const comment = verdict && (await lockComment(tx, verdict.commentId));
  if (!comment) return refuse("notFound");
  if (comment.version !== verdict.version) return stale(tx, comment);

  const version = comment.version + 1;
  const status = verdict.fromStatus;
  if (verdict.fromFeaturedAt) await giveWay(tx, by.id, comment);
  await tx
    .update(comments)
    .set({ status, featuredAt: verdict.fromFeaturedAt, version, updatedAt: sql`now()` })
    .where(eq(comments.id, comment.id));
  await tx.update(verdicts).set({ undoneAt: sql`now()` }).where(eq(verdicts.id, verdictId));
  await takeBackNotices(tx, verdictId);
  for (const answered of [reports, appeals])
    await tx
      .update(answered)
      .set({ settledAt: null, settledBy: null })
      .where(eq(answered.settledBy, verdictId));
  await record(tx, {
    actorId: by.id,
    verb: "comment.verdictUndone",
    subject: { type: "comment", id: comment.id },
    data: { verdictId, from: comment.status, to: status },
  });
  return { ok: true, commentId: comment.id, storyId: comment.storyId, version, status };
}

/** Before any comment is locked, or two who feature at once would wait for each other. */
async function lockFeaturesAround(tx: Transaction, id: string): Promise<void> {
  const [comment] = await tx
    .select({ storyId: comments.storyId })
    .from(comments)
    .where(eq(comments.id, id));
  if (comment) await lockFeatures(tx, comment.storyId);
}

async function lockComment(tx: Transaction, id: string) {
  const [comment] = await tx
    .select({
      id: comments.id,
      storyId: comments.storyId,
      authorId: comments.authorId,
      status: comments.status,
      revision: comments.revision,
      version: comments.version,
      featuredAt: comments.featuredAt,
      sideId: comments.sideId,
      deletedAt: comments.deletedAt,
    })
    .from(comments)
    .where(eq(comments.id, id))
    .for("update");
  if (!comment) return undefined;
  const [openReports, openAppeals] = [
    await countOpen(tx, reports, id),
    await countOpen(tx, appeals, id),
  ];
  return { ...comment, openReports, hasAppeal: openAppeals > 0 };
}

async function countOpen(
  tx: Transaction,
  asked: typeof reports | typeof appeals,
  commentId: string,
): Promise<number> {
  const [open] = await tx
    .select({ count: count() })
    .from(asked)
    .where(and(eq(asked.commentId, commentId), isNull(asked.settledAt)));
  return open?.count ?? 0;
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockComment>>>;

const stale = async (
  tx: Transaction,
  { id, version, status, featuredAt }: Locked,
): Promise<StaleRefusal> => ({
  ok: false,
  reason: "stale",
  now: { version, status, isFeatured: featuredAt !== null },
  latest: await findLatestVerdict(tx, id),
});

async function settle(tx: Transaction, commentId: string, verdictId: string): Promise<void> {
  for (const asked of [reports, appeals])
    await tx
      .update(asked)
      .set({ settledAt: sql`now()`, settledBy: verdictId })
      .where(and(eq(asked.commentId, commentId), isNull(asked.settledAt)));
}
