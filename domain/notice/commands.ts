import "server-only";
import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { noticeChoices, notices } from "@/db/schema/notice";
import { people } from "@/db/schema/person";
import type { Staff } from "@/domain/person/rules";
import { permissions } from "@/domain/person/rules";
import type { MailChoice, NoticeKind } from "./rules";

export type NewNotice = {
  personId: string;
  kind: NoticeKind;
  /** Who caused it; nobody hears of their own deeds. */
  actorId: string | null;
  storyId?: string;
  excerpt?: string;
  place?: string;
};

/**
 * Tells somebody of the staff, in the transaction of the cause: a cause that is rolled back has
 * told nobody. Whether a mail follows is settled now, by what the person has chosen.
 */
export async function notify(tx: Transaction, notice: NewNotice): Promise<void> {
  const { personId, actorId, excerpt = "", ...rest } = notice;
  if (personId === actorId) return;
  const [person] = await tx
    .select({ mail: noticeChoices.mail })
    .from(people)
    .leftJoin(noticeChoices, eq(noticeChoices.personId, people.id))
    .where(
      and(
        eq(people.id, personId),
        eq(people.status, "active"),
        inArray(people.role, [...permissions["desk.enter"]]),
      ),
    );
  if (!person) return;
  await tx.insert(notices).values({
    ...rest,
    personId,
    actorId,
    excerpt: excerpt.slice(0, maxExcerpt),
    mailAfter: person.mail === "off" ? null : sql`now()`,
  });
}

/** A mail names the matter; the rest is at the desk. */
const maxExcerpt = 500;

/** The same to several, once each. */
export async function notifyAll(
  tx: Transaction,
  personIds: readonly (string | null)[],
  notice: Omit<NewNotice, "personId">,
): Promise<void> {
  const ids = new Set(personIds.filter((id) => id !== null));
  for (const personId of ids) await notify(tx, { ...notice, personId });
}

/** Up to the moment the list was drawn: what has come since was not seen. */
export const readAll = (actor: Staff, { until }: { until: string }): Promise<unknown> =>
  db
    .update(notices)
    .set({ readAt: sql`now()` })
    .where(
      and(
        eq(notices.personId, actor.id),
        isNull(notices.readAt),
        lte(notices.createdAt, sql`${until}::timestamptz`),
      ),
    );

export const markRead = (
  actor: Staff,
  { id, isRead }: { id: string; isRead: boolean },
): Promise<unknown> =>
  db
    .update(notices)
    .set({ readAt: isRead ? sql`coalesce(${notices.readAt}, now())` : null })
    .where(and(eq(notices.id, id), eq(notices.personId, actor.id)));

/** Opening the story reads what was said about it. */
export const readOfStory = (actor: Staff, storyId: string): Promise<unknown> =>
  db
    .update(notices)
    .set({ readAt: sql`now()` })
    .where(
      and(eq(notices.personId, actor.id), eq(notices.storyId, storyId), isNull(notices.readAt)),
    );

export const chooseMail = (actor: Staff, { mail }: { mail: MailChoice }): Promise<unknown> =>
  db
    .insert(noticeChoices)
    .values({ personId: actor.id, mail })
    .onConflictDoUpdate({ target: noticeChoices.personId, set: { mail } });
