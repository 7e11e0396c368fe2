import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, reports, verdicts } from "@/db/schema/comment";
import { record } from "@/domain/event/commands";
import type { Staff } from "@/domain/person/rules";
import { type Refusal, refuse } from "@/lib/result";
import { isForAnother } from "../appeal/answering";
import { dropClaims, findHolder } from "../claim/commands";
import { giveWay } from "../featured";
import type { CommentStatus, RejectionCode } from "../rules";
import type { VerdictInput } from "./input";
import { lockComment, lockFeaturesAround, type StaleRefusal, stale } from "./locking";
import { afterVerdict, type VerdictKind } from "./rules";
import { tellAuthor } from "./telling";

/** A colleague is reading it. */
export type HeldRefusal = { ok: false; reason: "held"; by: string; until: string };
export type VerdictResult =
  | { ok: true; verdictId: string; storyId: string; version: number; status: CommentStatus }
  | Refusal<"notFound" | "nothingToDo" | "forAnother">
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
  const isAppeal = comment.hasAppeal && comment.status === "REJECTED";
  if (isAppeal && (await isForAnother(tx, by, comment.id))) return refuse("forAnother");

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
  // An appeal against a rejection that was taken back stands against the next one too.
  const hasAppeal = comment.hasAppeal && (isAppeal || input.kind !== "reject");
  if (input.kind !== "unfeature")
    await settle(tx, comment.id, {
      verdictId: verdict.id,
      asked: hasAppeal ? [reports, appeals] : [reports],
    });
  await tellAuthor(tx, by, {
    comment: { ...comment, hasAppeal },
    verdictId: verdict.id,
    kind: input.kind,
  });
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

type Settled = { verdictId: string; asked: (typeof reports | typeof appeals)[] };

async function settle(tx: Transaction, id: string, { verdictId, asked }: Settled): Promise<void> {
  for (const one of asked)
    await tx
      .update(one)
      .set({ settledAt: sql`now()`, settledBy: verdictId })
      .where(and(eq(one.commentId, id), isNull(one.settledAt)));
}
