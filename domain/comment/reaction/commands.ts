import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { commentReactions, comments } from "@/db/schema/comment";
import { publishedStories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { findStanding } from "@/domain/sanction/queries";
import { spend } from "@/lib/limits";
import { type Refusal, refuse } from "@/lib/result";
import type { ReactionInput } from "../input";
import { publishedStatuses, reactionPace } from "../rules";

export type ReactResult =
  | { ok: true; storyId: string }
  | Refusal<"notFound" | "own" | "unconfirmed">
  | { ok: false; reason: "tooFast"; wait: number }
  | { ok: false; reason: "barred"; told: string };

/** Sets or takes back one's reaction; that there is one of a kind, the table's key sees to. */
export function react(
  viewer: Viewer,
  { commentId, kind, on }: ReactionInput & { commentId: string },
): Promise<ReactResult> {
  return db.transaction(async (tx): Promise<ReactResult> => {
    const [comment] = await tx
      .select({ storyId: comments.storyId, authorId: comments.authorId })
      .from(comments)
      .innerJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
      .where(and(eq(comments.id, commentId), inArray(comments.status, publishedStatuses)))
      // The count is kept in this row: readers who react at once take turns here.
      .for("no key update", { of: comments });
    if (!comment) return refuse("notFound");
    if (comment.authorId === viewer.id) return refuse("own");
    if (!viewer.emailConfirmed) return refuse("unconfirmed");
    const { barred } = await findStanding(tx, viewer.id);
    if (barred && on) return { ok: false, reason: "barred", told: barred };
    const wait = await spend(reactionPace, viewer.id, tx);
    if (wait > 0) return { ok: false, reason: "tooFast", wait };
    const mine = { commentId, personId: viewer.id, kind };
    const changed = on
      ? await tx.insert(commentReactions).values(mine).onConflictDoNothing().returning()
      : await tx
          .delete(commentReactions)
          .where(
            and(
              eq(commentReactions.commentId, commentId),
              eq(commentReactions.personId, viewer.id),
              eq(commentReactions.kind, kind),
            ),
          )
          .returning();
    if (changed.length > 0)
      await record(tx, {
        actorId: viewer.id,
        verb: on ? "comment.reacted" : "comment.reactionTaken",
        subject: { type: "comment", id: commentId },
        data: { kind },
      });
    return { ok: true, storyId: comment.storyId };
  });
}
