import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Connection, db, type Transaction } from "@/db/client";
import { newsletterDeliveries, newsletters } from "@/db/schema/newsletter";
import { tell } from "./changing";
import { handedMinutes, keptDays } from "./rules";

export type Tally = {
  waiting: number;
  handed: number;
  sent: number;
  failed: number;
  skipped: number;
};

const none: Tally = { waiting: 0, handed: 0, sent: 0, failed: 0, skipped: 0 };

/** How far it is, counted from its rows. */
export async function tallyOf(on: Connection, newsletterId: string): Promise<Tally> {
  const rows = await on
    .select({ state: newsletterDeliveries.state, count: sql<number>`count(*)::int` })
    .from(newsletterDeliveries)
    .where(eq(newsletterDeliveries.newsletterId, newsletterId))
    .groupBy(newsletterDeliveries.state);
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** Closes the books once nobody waits. The caller, or another instance, may have closed them. */
export async function finishIfDone(tx: Transaction, newsletterId: string): Promise<boolean> {
  const [issue] = await tx
    .select({ id: newsletters.id, title: newsletters.subject })
    .from(newsletters)
    .where(and(eq(newsletters.id, newsletterId), eq(newsletters.status, "sending")))
    .for("update");
  if (!issue || (await isUnderWay(tx, newsletterId))) return false;
  const { sent, failed, skipped } = await tallyOf(tx, newsletterId);
  const figures = { sent, failed, skipped };
  await tx
    .update(newsletters)
    .set({ status: "sent", endedAt: sql`now()`, ...figures })
    .where(eq(newsletters.id, newsletterId));
  await tell(tx, null, issue, "sent", figures);
  return true;
}

/** Asked after every batch, so it looks for one row instead of counting all. */
async function isUnderWay(tx: Transaction, newsletterId: string): Promise<boolean> {
  const [row] = await tx.execute<{ isUnderWay: boolean }>(sql`
    select exists (select from newsletter_deliveries
        where newsletter_id = ${newsletterId}::uuid and state = 'waiting')
      or exists (select from newsletter_deliveries
        where newsletter_id = ${newsletterId}::uuid and state = 'handed') as "isUnderWay"`);
  return row?.isUnderWay ?? false;
}

export const finishNewsletter = (newsletterId: string): Promise<boolean> =>
  db.transaction((tx) => finishIfDone(tx, newsletterId));

/**
 * Whoever had these mails in their hands is gone, and nobody knows how far they came. To send them
 * again could write to somebody twice, so they stay as they are, and the desk is told.
 */
export const giveUpHanded = (newsletterId: string): Promise<unknown> =>
  db
    .update(newsletterDeliveries)
    .set({ state: "failed", reason: "unknown", at: sql`now()` })
    .where(
      sql`${newsletterDeliveries.newsletterId} = ${newsletterId}
        and ${newsletterDeliveries.state} = 'handed'
        and ${newsletterDeliveries.at} < now() - make_interval(mins => ${handedMinutes})`,
    );

/** Who got what is nobody's business for long. */
export const forgetOldDeliveries = (): Promise<unknown> =>
  db.execute(sql`
    delete from newsletter_deliveries d using newsletters n
    where n.id = d.newsletter_id and n.ended_at < now() - make_interval(days => ${keptDays})`);
