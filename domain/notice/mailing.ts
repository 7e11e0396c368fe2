import "server-only";
import { aliasedTable, and, eq, isNull, lt, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notices } from "@/db/schema/notice";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Mail, sendMail } from "@/lib/mail";
import { maxMailTries, placeOf, wordsOf } from "./rules";

/**
 * Mails what waits. A notice is claimed by moving its next try into the future, so that two
 * instances never send one at once, and one whose sender died is tried again.
 */
export async function mailNotices(send: (mail: Mail) => Promise<void> = sendMail): Promise<number> {
  let sent = 0;
  for (;;) {
    const notice = await claim();
    if (!notice) return sent;
    try {
      const letter = await write(notice.id);
      if (letter) await send(letter);
      await db.update(notices).set({ mailedAt: sql`now()` }).where(eq(notices.id, notice.id));
      sent++;
    } catch (error) {
      log.error({ err: error, notice: notice.id }, "notice not mailed");
    }
  }
}

async function claim(): Promise<{ id: string } | undefined> {
  const next = db
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        isNull(notices.mailedAt),
        lte(notices.mailAfter, sql`now()`),
        lt(notices.mailTries, maxMailTries),
      ),
    )
    .orderBy(notices.mailAfter)
    .limit(1)
    .for("update", { skipLocked: true });
  const [claimed] = await db
    .update(notices)
    .set({
      mailTries: sql`${notices.mailTries} + 1`,
      mailAfter: sql`now() + (${notices.mailTries} + 1) ^ 2 * interval '1 minute'`,
    })
    .where(eq(notices.id, sql`(${next})`))
    .returning({ id: notices.id });
  return claimed;
}

/** @returns null where there is nobody to write to any more */
async function write(id: string): Promise<Mail | null> {
  const actor = aliasedTable(people, "actor");
  const [row] = await db
    .select({
      kind: notices.kind,
      excerpt: notices.excerpt,
      place: notices.place,
      storyId: notices.storyId,
      headline: stories.headline,
      actor: actor.name,
      name: people.name,
      to: people.email,
    })
    .from(notices)
    .leftJoin(people, and(eq(people.id, notices.personId), eq(people.status, "active")))
    .leftJoin(actor, eq(actor.id, notices.actorId))
    .leftJoin(stories, eq(stories.id, notices.storyId))
    .where(eq(notices.id, id));
  if (!row?.to) return null;
  const subject = wordsOf(row.kind, row.actor, row.headline ?? "");
  const text = [
    `Hello ${row.name},`,
    `${subject}.`,
    ...(row.excerpt ? [`“${row.excerpt}”`] : []),
    // Built on the configured origin, like every address in a mail.
    `${env().SITE_URL}${placeOf(row.storyId, row.place)}`,
    `You can switch these mails off at ${env().SITE_URL}/desk/notices.`,
  ].join("\n\n");
  return { to: row.to, subject, text };
}

/** What was read half a year ago is in the log, if it mattered. */
export const forgetOldNotices = (): Promise<unknown> =>
  db.delete(notices).where(lt(notices.readAt, sql`now() - interval '180 days'`));
