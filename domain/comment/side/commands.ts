import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { publishedStories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { SideInput } from "../input";
import { findSide } from "./facts";

export type SideResult = Result<{ storyId: string }, "notFound" | "noVote">;

/** Shows the side one voted for on one's own comment, or takes it back. */
export function showSide(
  viewer: Viewer,
  { commentId, show }: SideInput & { commentId: string },
): Promise<SideResult> {
  return db.transaction(async (tx): Promise<SideResult> => {
    const [comment] = await tx
      .select({
        storyId: comments.storyId,
        sideId: comments.sideId,
        featuredAt: comments.featuredAt,
      })
      .from(comments)
      .innerJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
      .where(and(eq(comments.id, commentId), eq(comments.authorId, viewer.id)))
      .for("no key update", { of: comments });
    if (!comment) return refuse("notFound");
    const { storyId } = comment;
    const sideId = show ? await findSide(tx, viewer.id, storyId) : null;
    if (show && !sideId) return refuse("noVote");
    if (sideId === comment.sideId) return { ok: true, storyId };
    // A side has one best case, and it is the newsroom's to choose: this one stands back.
    const standsBack = sideId !== null && comment.featuredAt !== null;
    await tx
      .update(comments)
      .set({
        sideId,
        ...(standsBack && { featuredAt: null, version: sql`${comments.version} + 1` }),
      })
      .where(eq(comments.id, commentId));
    await record(tx, {
      actorId: viewer.id,
      verb: show ? "comment.sideShown" : "comment.sideTaken",
      subject: { type: "comment", id: commentId },
    });
    return { ok: true, storyId };
  });
}
