import "server-only";
import { and, eq, gt, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { readerMailChoices, readerNotices } from "@/db/schema/follow";
import { people } from "@/db/schema/person";
import type { Viewer } from "@/domain/person/rules";
import { graceMinutes, morning, type ReaderNoticeKind, type Rhythm } from "./rules";

/**
 * From when a mail may follow, by what a reader chose; null for never. What comes at once may be
 * given some minutes, in which more of its kind gathers or a moderator thinks again.
 */
export const mailAfter = (rhythm: SQL, minutes: SQL | number): SQL =>
  sql`case ${rhythm}
    when 'off' then null
    when 'daily' then (select (date_trunc('day', (now() at time zone time_zone)
      - make_interval(hours => ${morning})) + make_interval(days => 1, hours => ${morning}))
      at time zone time_zone from settings)
    else now() + make_interval(mins => ${minutes}) end`;

/** What somebody chose; an address nobody has confirmed gets nothing. */
export const rhythmOf = (personId: SQL): SQL =>
  sql`(select case when p.email_confirmed_at is null or p.status <> 'active' then 'off'
      else coalesce(m.rhythm::text, 'immediate') end
    from people p left join reader_mail_choices m on m.person_id = p.id where p.id = ${personId})`;

type Told = {
  personId: string;
  kind: ReaderNoticeKind;
  commentId?: string;
  verdictId?: string;
  sanctionId?: string;
};

/** Tells somebody what was decided about them or their comment, in the transaction of the decision. */
export async function tellReader(tx: Transaction, told: Told): Promise<void> {
  const rhythm = rhythmOf(sql`${told.personId}::uuid`);
  await tx.insert(readerNotices).values({ ...told, mailAfter: mailAfter(rhythm, graceMinutes) });
}

/** Who decided otherwise in time has told nothing. */
export const takeBackNotices = (tx: Transaction, verdictId: string): Promise<unknown> =>
  tx.delete(readerNotices).where(eq(readerNotices.verdictId, verdictId));

/**
 * Of a sanction that is lifted before its mail goes nothing was told.
 * @returns whether it was in time
 */
export async function takeBackSanction(tx: Transaction, sanctionId: string): Promise<boolean> {
  const untold = await tx
    .delete(readerNotices)
    .where(
      and(
        eq(readerNotices.sanctionId, sanctionId),
        isNull(readerNotices.mailedAt),
        isNull(readerNotices.readAt),
        gt(readerNotices.createdAt, sql`now() - make_interval(mins => ${graceMinutes})`),
      ),
    )
    .returning({ id: readerNotices.id });
  return untold.length > 0;
}

/** Up to the moment the list was drawn: what has come since was not seen. */
export const readAllNotices = (viewer: Viewer, { until }: { until: string }): Promise<unknown> =>
  db
    .update(readerNotices)
    .set({ readAt: sql`now()` })
    .where(
      and(
        eq(readerNotices.personId, viewer.id),
        isNull(readerNotices.readAt),
        lte(readerNotices.createdAt, sql`${until}::timestamptz`),
      ),
    );

/** From now on, and for what waits to be mailed. */
export const chooseRhythm = (viewer: Viewer, { rhythm }: { rhythm: Rhythm }): Promise<void> =>
  setRhythm(viewer.id, rhythm);

/** By the link in a mail, which needs no sign-in. Whoever has left gets nothing anyway. */
export const stopConversationMails = (personId: string): Promise<void> =>
  setRhythm(personId, "off");

const setRhythm = (personId: string, rhythm: Rhythm): Promise<void> =>
  db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, personId))
      .for("key share");
    if (!person) return;
    await tx
      .insert(readerMailChoices)
      .values({ personId, rhythm })
      .onConflictDoUpdate({ target: readerMailChoices.personId, set: { rhythm } });
    await tx
      .update(readerNotices)
      .set({ mailAfter: mailAfter(rhythmOf(sql`${personId}::uuid`), 0) })
      .where(
        and(
          eq(readerNotices.personId, personId),
          isNull(readerNotices.mailedAt),
          isNotNull(readerNotices.mailAfter),
        ),
      );
  });
