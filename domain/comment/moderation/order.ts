import "server-only";
import { asc, desc, type SQL, sql } from "drizzle-orm";
import { comments } from "@/db/schema/comment";
import { orderOf, type Queue } from "./rules";

/** Where a page ended: times to the microsecond, as text, so that no card falls between two pages. */
export const placeOf = (tab: Queue): SQL<string> =>
  sql<string>`(${key(tab)} at time zone 'UTC')::text || '+00'`;

const key = (tab: Queue) => (orderOf(tab) === "due" ? comments.dueAt : comments.createdAt);

export const inOrder = (tab: Queue): SQL[] => {
  const order = orderOf(tab) === "due" ? asc : desc;
  return [order(key(tab)), order(comments.id)];
};

export const beyond = (tab: Queue, { key: at, id }: { key: string; id: string }): SQL => {
  const here = sql`(${key(tab)}, ${comments.id})`;
  const place = sql`(${at}::timestamptz, ${id}::uuid)`;
  return orderOf(tab) === "due" ? sql`${here} > ${place}` : sql`${here} < ${place}`;
};
