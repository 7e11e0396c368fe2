import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { statement } from "@/db/client";
import { commentReactions } from "@/db/schema/comment";
import type { Viewer } from "@/domain/person/rules";
import type { ReactionKind } from "../rules";

export type OwnReactions = ReadonlyMap<string, readonly ReactionKind[]>;

/** How a reader has reacted to the comments in sight. */
export async function listOwnReactions(viewer: Viewer, ids: string[]): Promise<OwnReactions> {
  const mine = new Map<string, ReactionKind[]>();
  if (ids.length === 0) return mine;
  const found = await reactions().execute({ personId: viewer.id, ids });
  for (const { id, kind } of found) mine.set(id, [...(mine.get(id) ?? []), kind]);
  return mine;
}

const reactions = statement((on) =>
  on
    .select({ id: commentReactions.commentId, kind: commentReactions.kind })
    .from(commentReactions)
    .where(
      and(
        eq(commentReactions.personId, sql.placeholder("personId")),
        sql`${commentReactions.commentId} = any(${sql.placeholder("ids")}::uuid[])`,
      ),
    )
    .prepare("reactions"),
);
