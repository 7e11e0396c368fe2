import "server-only";
import { eq, inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { readerNotices } from "@/db/schema/follow";
import { people } from "@/db/schema/person";
import { unsubscribeAddress, unsubscribePage } from "@/domain/mailing/token";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { log } from "@/lib/log";
import { type Mail, sendMail } from "@/lib/mail";
import { letterOf } from "./letter";
import { readNotices } from "./queries";
import { maxMailTries } from "./rules";

type Claim = { personId: string; ids: string[] };

/**
 * Mails what waits: one mail to each reader, with all that is there for them. What is claimed has
 * its next try moved into the future, so that two instances never send the same, and what a sender
 * that died had claimed is tried again.
 */
export async function mailReaders(send: (mail: Mail) => Promise<void> = sendMail): Promise<number> {
  let sent = 0;
  for (;;) {
    const claimed = await claim();
    if (!claimed) return sent;
    try {
      const mail = await write(claimed);
      if (mail) {
        await send(mail);
        sent++;
      }
      await db
        .update(readerNotices)
        .set({ mailedAt: sql`now()` })
        .where(inArray(readerNotices.id, claimed.ids));
    } catch (error) {
      log.error({ err: error, personId: claimed.personId }, "reader's notices not mailed");
    }
  }
}

/**
 * The one who waits longest, with everything of theirs that nobody else has claimed. What others
 * wrote comes along before it is due; what moderators decided does not: they may think again.
 */
async function claim(): Promise<Claim | null> {
  const rows = await db.execute<{ id: string; personId: string }>(sql`
    with first as (
      select id, person_id from reader_notices
      where mailed_at is null and mail_after <= now() and mail_tries < ${maxMailTries}
      order by mail_after limit 1 for update skip locked),
    waiting as (
      select n.id from reader_notices n join first on first.person_id = n.person_id
      where n.mailed_at is null and n.mail_tries < ${maxMailTries}
        and (n.mail_after <= now() or (n.mail_after is not null and n.mail_tries = 0
          and n.kind in ('reply', 'thread')))
      for update of n skip locked)
    update reader_notices n
    set mail_tries = n.mail_tries + 1,
      mail_after = now() + (n.mail_tries + 1) ^ 2 * interval '1 minute'
    where n.id in (select id from waiting)
    returning n.id, n.person_id as "personId"`);
  const [first] = rows;
  return first ? { personId: first.personId, ids: rows.map(({ id }) => id) } : null;
}

/** @returns null where there is nobody to write to, or nothing left to tell */
async function write({ personId, ids }: Claim): Promise<Mail | null> {
  const [person] = await db
    .select({ name: people.name, email: people.email, status: people.status })
    .from(people)
    .where(eq(people.id, personId));
  const told = await readNotices(ids);
  if (person?.status !== "active" || told.length === 0) return null;
  const [{ title }, voice] = await Promise.all([getNewsroom(), getVoice()]);
  const to = { kind: "conversation", id: personId } as const;
  return {
    to: person.email,
    unsubscribe: unsubscribeAddress(to),
    ...letterOf(told, { name: person.name, site: title, stop: unsubscribePage(to), voice }),
  };
}

/** What was read half a year ago is past. */
export const forgetOldReaderNotices = (): Promise<unknown> =>
  db.delete(readerNotices).where(lt(readerNotices.readAt, sql`now() - interval '180 days'`));
