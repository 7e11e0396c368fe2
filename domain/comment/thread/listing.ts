import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { statement } from "@/db/client";
import { comments } from "@/db/schema/comment";
import type { CommentSort } from "../rules";
import { beyond, inOrder, isShown, rows } from "./rows";

/** A page ends with the thread that fills it, so that its weight is bounded. */
export const pageSize = 50;
/** Of each thread, so that one quarrel does not push the others off the page. */
export const repliesShown = 10;

/**
 * The rows of a page of threads, each root before its replies, in one question. As many threads as
 * fill the page, and the root of the next, which tells that there is one; of each thread one reply
 * more than is shown, for the same reason.
 */
const rowsOfPage = (sort: CommentSort, from: SQL = sql`true`) => {
  const order = sql.join(inOrder(sort), sql`, `);
  return rows()
    .innerJoin(
      sql`(with roots as materialized (
          select ${comments.id}, row_number() over (order by ${order}) as nth from ${comments}
          where ${comments.storyId} = ${sql.placeholder("storyId")} and ${comments.parentId} is null
            and ${from} and ${isShown}
          order by ${order} limit ${pageSize + 1}),
        replies as materialized (
          select r.nth, k.id, k.at from roots r cross join lateral (
            select c.id, row_number() over (order by c.created_at, c.id) as at from comments c
            where c.root_id = r.id and (c.status in ('NONE', 'APPROVED') or exists (
              select from comments a where a.parent_id = c.id and a.status in ('NONE', 'APPROVED')))
            order by c.created_at, c.id limit ${repliesShown + 1}) k),
        above as (
          select r.nth, r.nth - 1 + coalesce(sum((select count(*) from replies k
              where k.nth = r.nth and k.at <= ${repliesShown})) over (
            order by r.nth rows between unbounded preceding and 1 preceding), 0) as shown
          from roots r)
        select r.id, r.nth, 0 as at from roots r
          where r.nth <= (select count(*) + 1 from above where shown < ${pageSize})
        union all
        select k.id, k.nth, k.at from replies k join above using (nth) where shown < ${pageSize}) listed`,
      sql`listed.id = ${comments.id}`,
    )
    .orderBy(sql`listed.nth`, sql`listed.at`)
    .prepare("threads");
};

const pagesIn = (sort: CommentSort) => ({
  first: statement(() => rowsOfPage(sort)),
  next: statement(() => rowsOfPage(sort, beyond(sql.placeholder("after"), sort))),
});

const pages = {
  newest: pagesIn("newest"),
  oldest: pagesIn("oldest"),
  valued: pagesIn("valued"),
};

/** @param after the last root that was shown */
export const listRows = ({
  storyId,
  sort,
  after,
}: {
  storyId: string;
  sort: CommentSort;
  after?: string | undefined;
}) =>
  after ? pages[sort].next().execute({ storyId, after }) : pages[sort].first().execute({ storyId });
