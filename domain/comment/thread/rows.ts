import "server-only";
import { and, asc, desc, eq, inArray, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { prepared } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { pollOptions } from "@/db/schema/poll";
import type { Role } from "@/domain/person/rules";
import { type CommentSort, editMinutes, publishedStatuses } from "../rules";

export type CommentView = {
  id: string;
  parentId: string | null;
  rootId: string | null;
  /** The comment, a line that says it is gone or waits, or one's own that only its author sees. */
  state: "published" | "removed" | "deleted" | "waiting" | "own";
  /** Empty for what is not published. */
  body: string;
  author: { id: string; name: string; role: Role } | null;
  /** Whom it answers, if that comment is published. */
  inReplyTo: string | null;
  isFeatured: boolean;
  /** The side its author chose to show. */
  side: string | null;
  /** Which of the poll's options that is, counted from 0: each side has a mark of its own. */
  sideAt: number | null;
  goodPoints: number;
  changedMinds: number;
  createdAt: Date;
  isEdited: boolean;
  /** Whether its author may still change it. */
  isFresh: boolean;
};

const parent = alias(comments, "parent");
const parentAuthor = alias(people, "parent_author");

const isPublished = inArray(comments.status, publishedStatuses);
/** Words and names of what is not published never leave the database. */
const ifPublished = <T>(value: SQL | unknown, otherwise: SQL) =>
  sql<T>`case when ${isPublished} then ${value} else ${otherwise} end`;

const columns = {
  id: comments.id,
  parentId: comments.parentId,
  rootId: comments.rootId,
  state: sql<CommentView["state"]>`case when ${isPublished} then 'published'
    when ${comments.deletedAt} is not null then 'deleted' when ${comments.status} = 'REJECTED' then 'removed' else 'waiting' end`,
  body: ifPublished<string>(comments.body, sql`''`),
  name: ifPublished<string | null>(people.name, sql`null`),
  authorId: people.id,
  role: people.role,
  inReplyTo: parentAuthor.name,
  isFeatured: ifPublished<boolean>(sql`${comments.featuredAt} is not null`, sql`false`),
  sideId: comments.sideId,
  side: ifPublished<string | null>(pollOptions.label, sql`null`),
  sideAt: ifPublished<number | null>(pollOptions.position, sql`null`),
  goodPoints: comments.goodPoints,
  changedMinds: comments.changedMinds,
  createdAt: comments.createdAt,
  isEdited: sql<boolean>`${comments.revision} > 1`,
  isFresh: sql<boolean>`${comments.createdAt} > now() - make_interval(mins => ${editMinutes})`,
};

/** Published, or needed in place because something published answers it. */
export const isShown = sql`(${isPublished} or exists (
  select from comments reply where (reply.parent_id = ${comments.id} or reply.root_id = ${comments.id})
    and reply.status in ('NONE', 'APPROVED')))`;

export const rows = () =>
  prepared
    .select(columns)
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .leftJoin(
      parent,
      and(eq(parent.id, comments.parentId), inArray(parent.status, publishedStatuses)),
    )
    .leftJoin(pollOptions, eq(pollOptions.id, comments.sideId))
    .leftJoin(parentAuthor, eq(parentAuthor.id, parent.authorId));

export type Row = Awaited<ReturnType<typeof rows>>[number];

export const view = ({ authorId, name, role, sideId: _, ...row }: Row): CommentView => ({
  ...row,
  author: name === null ? null : { id: authorId, name, role },
});

/** What readers made of it: each reaction weighs the same. */
const value = sql`(${comments.goodPoints} + ${comments.changedMinds})`;

/** A cursor is a comment's id: its place is looked up, to the microsecond. */
export const beyond = (id: string | Placeholder, sort: CommentSort): SQL => {
  if (sort === "valued")
    return sql`(${value}, ${comments.createdAt}, ${comments.id}) < (select
      c.good_points + c.changed_minds, c.created_at, c.id from comments c where c.id = ${id})`;
  const place = sql`(select c.created_at, c.id from comments c where c.id = ${id})`;
  const here = sql`(${comments.createdAt}, ${comments.id})`;
  return sort === "newest" ? sql`${here} < ${place}` : sql`${here} > ${place}`;
};
export const inOrder = (sort: CommentSort) => {
  const order = sort === "oldest" ? asc : desc;
  const inTime = [order(comments.createdAt), order(comments.id)];
  return sort === "valued" ? [desc(value), ...inTime] : inTime;
};
