import "server-only";
import { asc, desc, type SQL, sql } from "drizzle-orm";
import { comments } from "@/db/schema/comment";
import { isWatched } from "@/domain/watch/queries";
import { beyond, inOrder } from "../thread/rows";
import { orderOf, type Queue } from "./rules";

/** What waits: the watched before the rest, each from the oldest. What is done: from the newest. */
export const queueOrder = (tab: Queue): SQL[] =>
  orderOf(tab) === "newest"
    ? inOrder("newest")
    : [desc(isWatched), asc(comments.createdAt), asc(comments.id)];

/** What comes after this comment in that order. */
export const afterInQueue = (tab: Queue, id: string): SQL =>
  orderOf(tab) === "newest"
    ? beyond(id, "newest")
    : sql`(not ${isWatched}, ${comments.createdAt}, ${comments.id}) > (select
        not (c.id in (select w.comment_id from comment_watches w)), c.created_at, c.id
        from comments c where c.id = ${id})`;
