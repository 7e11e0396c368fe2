import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { prepared } from "@/db/client";
import { commentReactions } from "@/db/schema/comment";
import type { Viewer } from "@/domain/person/rules";
import type { ReactionKind } from "../rules";

export type OwnReactions = ReadonlyMap<string, readonly ReactionKind[]>;

/** How a reader has reacted to the comments in sight. */
export async function listOwnReactions(viewer: Viewer, ids: string[]): Promise<OwnReactions> {
  const mine = new Map<string, ReactionKind[]>();
  if (ids.length === 0) return mine;
  const found = await prepared
    .select({ id: commentReactions.commentId, kind: commentReactions.kind })
    .from(commentReactions)
    .where(
      and(
        eq(commentReactions.personId, viewer.id),
        sql`${commentReactions.commentId} = any(${sql.param(ids)}::uuid[])`,
      ),
    );
  for (const { id, kind } of found) mine.set(id, [...(mine.get(id) ?? []), kind]);
  return mine;
}
