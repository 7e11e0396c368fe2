import "server-only";
import { and, eq, exists, ilike, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, reports } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { isWatched } from "@/domain/watch/queries";
import { type Queue, statusesOf } from "./rules";

/** Made when it is asked for: a build imports this file without a database. */
const isReported = () =>
  exists(
    db
      .select({ one: sql`1` })
      .from(reports)
      .where(and(eq(reports.commentId, comments.id), isNull(reports.settledAt))),
  );

const isAppealed = () =>
  exists(
    db
      .select({ one: sql`1` })
      .from(appeals)
      .where(and(eq(appeals.commentId, comments.id), isNull(appeals.settledAt))),
  );

export const inQueue = (tab: Queue, story?: string): SQL | undefined =>
  and(
    inArray(comments.status, statusesOf[tab]),
    tab === "reported" ? isReported() : undefined,
    tab === "watched" ? isWatched : undefined,
    // What its author took back was nobody's verdict.
    tab === "rejected" ? isNull(comments.deletedAt) : undefined,
    tab === "appeals" ? isAppealed() : undefined,
    story ? eq(comments.storyId, story) : undefined,
  );

type Narrowing = {
  author?: string | undefined;
  section?: string | undefined;
  held?: string | undefined;
};

/** Narrowed to a reader, a section or the check that held it. */
export const narrowedTo = ({ author, section, held }: Narrowing): SQL | undefined =>
  and(
    author ? eq(comments.authorId, author) : undefined,
    held ? eq(comments.heldBy, held) : undefined,
    section
      ? inArray(
          comments.storyId,
          db.select({ id: stories.id }).from(stories).where(eq(stories.sectionId, section)),
        )
      : undefined,
  );

/** Narrowed to a word of the text or of the author's name. */
export const matches = (q: string): SQL | undefined => {
  if (q === "") return undefined;
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const authors = db.select({ id: people.id }).from(people).where(ilike(people.name, pattern));
  return or(ilike(comments.body, pattern), inArray(comments.authorId, authors));
};

/** What has come into a queue since a moment: for some it is not the comment that is new. */
export function arrivedSince(tab: Queue, since: string): SQL {
  const asked = { reported: reports, appeals }[tab as string];
  if (!asked) return sql`${comments.createdAt} > ${since}::timestamptz`;
  return exists(
    db
      .select({ one: sql`1` })
      .from(asked)
      .where(
        and(eq(asked.commentId, comments.id), sql`${asked.createdAt} > ${since}::timestamptz`),
      ),
  );
}
