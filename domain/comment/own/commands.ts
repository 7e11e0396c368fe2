import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { commentRevisions, comments } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { noteWatches } from "@/domain/watch/matching";
import { spend } from "@/lib/limits";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { keptFromWriting, type PostRefusal, refusals } from "../commands";
import { factsOf } from "../facts";
import { gatherForChange } from "../gathering";
import { type CommentStatus, deletedKeptDays, editMinutes, editPace } from "../rules";
import { screen } from "../screening/screen";
import { scoreOf } from "../screening/spam-signals";
import { keepSignals, signalsOf } from "../writing";

type Own = { commentId: string };
export type EditResult =
  | { ok: true; storyId: string; status: CommentStatus }
  | PostRefusal
  | Refusal<"tooLate">;

/**
 * Changes one's own comment within its first minutes, by the database's clock. The new text is
 * screened like a new comment; what a moderator approved or featured was the old one, so that ends.
 */
export function editComment(
  viewer: Viewer,
  { commentId, body }: Own & { body: string },
): Promise<EditResult> {
  return db.transaction(async (tx): Promise<EditResult> => {
    // Whoever changes a comment waits here for their own other comments.
    const own = eq(people.id, viewer.id);
    await tx.select({ id: people.id }).from(people).where(own).for("no key update");
    const comment = await lockOwn(tx, viewer, commentId);
    if (!comment) return refuse("notFound");
    const { storyId } = comment;
    const { author, story, counts, policy, watchIds } = await gatherForChange(tx, {
      ...{ storyId, commentId, body },
      authorId: viewer.id,
    });
    const kept = keptFromWriting(author);
    if (kept) return kept;
    // Rejected or deleted, in another tab perhaps: there is nothing left to change.
    if (comment.status === "REJECTED") return refuse("notFound");
    if (!comment.isFresh) return refuse("tooLate");
    if (comment.body === body) return { ok: true, storyId, status: comment.status };
    if (!story) return refuse("notFound");
    const wait = await spend(editPace, viewer.id, tx);
    if (wait > 0) return { ok: false, reason: "tooFast", wait };

    const facts = factsOf(
      {
        body,
        // A thread that closed meanwhile takes no new comments; this one is there.
        story: { ...story, isOpen: true, isForRegulars: false },
        author,
      },
      counts,
      policy,
    );
    const { verdict, by } = screen(facts);
    if (verdict.kind === "refuse")
      return refuse(verdict.reason, { body: refusals[verdict.reason] });
    const held = verdict.kind === "hold";
    const signals = signalsOf(facts);
    const revision = comment.revision + 1;
    await tx.insert(commentRevisions).values({ commentId, number: revision, body });
    await tx
      .update(comments)
      .set({
        body,
        revision,
        status: verdict.status,
        heldBy: held ? by : null,
        heldFor: (held && verdict.what) || "",
        suspicion: scoreOf(signals),
        featuredAt: null,
        version: sql`${comments.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(eq(comments.id, commentId));
    await keepSignals(tx, commentId, signals);
    await noteWatches(tx, commentId, watchIds);
    await note(tx, viewer, "comment.edited", commentId);
    return { ok: true, storyId, status: verdict.status };
  });
}

/**
 * Takes one's own comment off the page for good. Replies stay below a line that says so; the words
 * are gone at once for everyone but moderators, and for them after some weeks.
 */
export function deleteComment(
  viewer: Viewer,
  { commentId }: Own,
): Promise<Result<{ storyId: string }, "notFound">> {
  return db.transaction(async (tx): Promise<Result<{ storyId: string }, "notFound">> => {
    const comment = await lockOwn(tx, viewer, commentId);
    if (!comment || comment.status === "REJECTED") return refuse("notFound");
    await tx
      .update(comments)
      .set({
        body: "",
        status: "REJECTED",
        featuredAt: null,
        sideId: null,
        deletedAt: sql`now()`,
        version: sql`${comments.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(eq(comments.id, commentId));
    await note(tx, viewer, "comment.deleted", commentId);
    return { ok: true, storyId: comment.storyId };
  });
}

/** Forgets the words of comments that were taken back long enough ago. */
export async function forgetDeletedComments(): Promise<void> {
  const old = db
    .select({ id: comments.id })
    .from(comments)
    .where(sql`${comments.deletedAt} < now() - make_interval(days => ${deletedKeptDays})`);
  await db.delete(commentRevisions).where(inArray(commentRevisions.commentId, old));
}

async function lockOwn(tx: Transaction, viewer: Viewer, id: string) {
  const [comment] = await tx
    .select({
      storyId: comments.storyId,
      status: comments.status,
      body: comments.body,
      revision: comments.revision,
      isFresh: sql<boolean>`${comments.createdAt} > now() - make_interval(mins => ${editMinutes})`,
    })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.authorId, viewer.id)))
    .for("update");
  return comment;
}

const note = (tx: Transaction, viewer: Viewer, verb: string, id: string) =>
  record(tx, { actorId: viewer.id, verb, subject: { type: "comment", id } });
