import "server-only";
import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, reports } from "@/db/schema/comment";
import { follows, readerMailChoices, readerNotices } from "@/db/schema/follow";
import { noticeChoices, notices } from "@/db/schema/notice";
import { credentials, people, sessions, tokens } from "@/db/schema/person";
import { sanctions } from "@/db/schema/sanction";
import { savedStories } from "@/db/schema/saved";
import { storyAuthors } from "@/db/schema/story";
import { watches } from "@/db/schema/watch";
import { record } from "@/domain/event/commands";
import { getVoice } from "@/domain/newsroom/queries";
import { isStaffRole, type Viewer } from "@/domain/person/rules";
import { forgetSubscriber } from "@/domain/subscription/commands";
import { verifyPassword } from "@/lib/password";
import { type Result, refuse } from "@/lib/result";
import { faults } from "@/lib/words/en/faults";
import type { LeaveInput } from "./input";

export type LeaveResult = Result<{ storyIds: string[] }, "staff" | "author" | "badInput">;

/**
 * Deletes one's account for good: the name, the address, the password and all that was kept for the
 * person. Their row stays, nameless, because comments, votes and the log refer to it. Comments stay
 * under "Former reader", or are deleted like any that its author deletes.
 */
export async function leave(
  viewer: Viewer,
  { password, comments: fate }: LeaveInput,
): Promise<LeaveResult> {
  const [held] = await db
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.personId, viewer.id));
  if (!(await verifyPassword(held?.passwordHash, password)))
    return refuse("badInput", { password: faults.wrongPassword });
  return db.transaction(async (tx): Promise<LeaveResult> => {
    // Posting waits for this row: a comment is either there by now, or refused.
    const [person] = await tx
      .select({ role: people.role, status: people.status })
      .from(people)
      .where(eq(people.id, viewer.id))
      .for("update");
    if (person?.status !== "active" || isStaffRole(person.role)) return refuse("staff");
    const [bylines] = await tx
      .select({ count: count() })
      .from(storyAuthors)
      .where(eq(storyAuthors.personId, viewer.id));
    if ((bylines?.count ?? 0) > 0) return refuse("author");
    const storyIds = await storiesCommented(tx, viewer.id);
    if (fate === "delete") await deleteComments(tx, viewer.id);
    await forgetWhatWasKept(tx, viewer.id);
    // An address that was never confirmed may be somebody else's.
    if (viewer.emailConfirmed) await forgetSubscriber(tx, viewer.email.toLowerCase());
    await forgetName(tx, viewer.id);
    const subject = { type: "person", id: viewer.id };
    await record(tx, {
      actorId: viewer.id,
      verb: "person.left",
      subject,
      data: { comments: fate },
    });
    return { ok: true, storyIds };
  });
}

const storiesCommented = async (tx: Transaction, personId: string): Promise<string[]> =>
  (
    await tx
      .selectDistinct({ storyId: comments.storyId })
      .from(comments)
      .where(eq(comments.authorId, personId))
  ).map(({ storyId }) => storyId);

async function deleteComments(tx: Transaction, personId: string): Promise<void> {
  const standing = and(eq(comments.authorId, personId), isNull(comments.deletedAt));
  // In the order in which whoever moderates many locks them, and the counts of their stories.
  const own = await tx
    .select({ id: comments.id, storyId: comments.storyId })
    .from(comments)
    .where(standing)
    .orderBy(asc(comments.storyId), asc(comments.id))
    .for("update");
  for (const storyId of new Set(own.map((one) => one.storyId)))
    await deleteIn(tx, and(standing, eq(comments.storyId, storyId)));
}

const deleteIn = (tx: Transaction, which: SQL | undefined): Promise<unknown> =>
  tx
    .update(comments)
    .set({
      body: "",
      status: "REJECTED",
      featuredAt: null,
      sideId: null,
      deletedAt: sql`now()`,
      version: sql`${comments.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(which);

async function forgetWhatWasKept(tx: Transaction, personId: string): Promise<void> {
  for (const kept of [
    credentials,
    sessions,
    tokens,
    follows,
    savedStories,
    readerNotices,
    readerMailChoices,
    notices,
    noticeChoices,
    sanctions,
    watches,
  ])
    await tx.delete(kept).where(eq(kept.personId, personId));
  const own = tx.select({ id: comments.id }).from(comments).where(eq(comments.authorId, personId));
  await tx.update(appeals).set({ text: "" }).where(inArray(appeals.commentId, own));
  await tx.update(reports).set({ note: "" }).where(eq(reports.reporterId, personId));
}

async function forgetName(tx: Transaction, personId: string): Promise<void> {
  const { words } = await getVoice();
  await tx
    .update(people)
    .set({
      name: words.account.formerReader,
      // Reserved by RFC 2606: no mail can ever reach it.
      email: `${personId}@left.invalid`,
      slug: `former-reader-${personId}`,
      bio: "",
      status: "suspended",
      emailConfirmedAt: null,
      leftAt: sql`now()`,
    })
    .where(eq(people.id, personId));
  // The log is append-only but for this: what it says of somebody who has left.
  await tx.execute(sql`select set_config('galley.erasing', 'on', true)`);
  await tx.execute(
    sql`update events set data = '{}' where subject_type = 'person' and subject_id = ${personId}`,
  );
  await tx.execute(sql`select set_config('galley.erasing', 'off', true)`);
}
