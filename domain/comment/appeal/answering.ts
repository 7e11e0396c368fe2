import "server-only";
import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Connection, Transaction } from "@/db/client";
import { comments, verdicts } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { permissions, type Staff } from "@/domain/person/rules";
import { mayAnswer } from "./rules";

/** Of three who moderate at least one neither wrote a comment nor rejected it. */
const enough = 3;

/** Some of those who can answer an appeal: all of them, where they are few. */
export async function listAnswerers(on: Connection): Promise<string[]> {
  const rows = await on
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.status, "active"), inArray(people.role, permissions["comment.moderate"])))
    .limit(enough);
  return rows.map(({ id }) => id);
}

/** Of a rejected comment: who rejected it. Nobody, where it was brought along from elsewhere. */
export const rejectedBy = (on: Connection): SQL<string | null> =>
  sql<string | null>`(${on
    .select({ id: verdicts.moderatorId })
    .from(verdicts)
    .where(
      and(
        eq(verdicts.commentId, comments.id),
        eq(verdicts.kind, "reject"),
        isNull(verdicts.undoneAt),
      ),
    )
    .orderBy(desc(verdicts.version))
    .limit(1)})`;

/** Whether a colleague has to answer what its author says against a rejection. */
export async function isForAnother(tx: Transaction, by: Staff, id: string): Promise<boolean> {
  const [[appealed], answerers] = await Promise.all([
    tx
      .select({ authorId: comments.authorId, rejectedById: rejectedBy(tx) })
      .from(comments)
      .where(eq(comments.id, id)),
    listAnswerers(tx),
  ]);
  return appealed !== undefined && !mayAnswer(by.id, appealed, answerers);
}
