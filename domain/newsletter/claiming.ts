import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { NewsletterRhythm } from "@/domain/subscription/rules";
import { isSuspended } from "./recipients";

/** Mails claimed in one step: few enough that a sender that dies keeps nobody waiting for long. */
const batch = 100;
/** For so long a batch is its sender's; what they have not sent by then another one may claim. */
const leaseMinutes = 5;

export type Claimed = { subscriptionId: string; sectionIds: string[] | null };

/** The next ones who wait, for this sender alone: others claim others. */
export async function claim(newsletterId: string, lease: string): Promise<Claimed[]> {
  const rows = await db.execute<{ id: string; allSections: boolean; chosen: string[] }>(sql`
    with due as (
      select subscription_id from newsletter_deliveries
      where newsletter_id = ${newsletterId}::uuid and state = 'waiting' and next_try_at <= now()
      order by next_try_at limit ${batch} for update skip locked),
    claimed as (
      update newsletter_deliveries d
      set lease = ${lease}::uuid, next_try_at = now() + make_interval(mins => ${leaseMinutes})
      from due
      where d.newsletter_id = ${newsletterId}::uuid and d.subscription_id = due.subscription_id
      returning d.subscription_id)
    select c.subscription_id as id, coalesce(s.all_sections, false) as "allSections",
      array(select section_id from subscription_sections x where x.subscription_id = s.id) as chosen
    from claimed c left join subscriptions s on s.id = c.subscription_id`);
  return rows.map(({ id, allSections, chosen }) => ({
    subscriptionId: id,
    sectionIds: allSections ? null : chosen,
  }));
}

/** What a sender did not come to is anybody's at once. */
export const release = (newsletterId: string, lease: string): Promise<unknown> =>
  db.execute(sql`
    update newsletter_deliveries set lease = null, next_try_at = now()
    where newsletter_id = ${newsletterId}::uuid and lease = ${lease}::uuid and state = 'waiting'`);

type Whose = { newsletterId: string; subscriptionId: string };

const isMine = ({ newsletterId, subscriptionId }: Whose, lease: string) => sql`
  d.newsletter_id = ${newsletterId}::uuid and d.subscription_id = ${subscriptionId}::uuid
  and d.state = 'waiting' and d.lease = ${lease}::uuid`;

/**
 * Marks a mail as given to the mail server, before it is: whoever dies from here on has sent it,
 * for all we know. The address is read in the same moment, so that an end to the subscription, a
 * suspension or a stop counts up to it.
 */
export async function handOver(
  whose: Whose,
  lease: string,
): Promise<{ email: string; rhythm: NewsletterRhythm } | null> {
  const [row] = await db.execute<{ email: string; rhythm: NewsletterRhythm }>(sql`
    update newsletter_deliveries d
    set state = 'handed', tries = d.tries + 1, at = now(), lease = null
    from subscriptions s, newsletters n
    where ${isMine(whose, lease)} and s.id = d.subscription_id and n.id = d.newsletter_id
      and n.status = 'sending' and not ${isSuspended}
    returning s.email, s.rhythm`);
  return row ?? null;
}

/** Whoever may not be written to any more is passed over, and says why. */
export const passOver = (whose: Whose, lease: string): Promise<unknown> =>
  db.execute(sql`
    update newsletter_deliveries d
    set state = 'skipped', at = now(), lease = null,
      reason = case when exists (select from subscriptions s where s.id = d.subscription_id)
        then 'suspended' else 'unsubscribed' end::delivery_reason
    where ${isMine(whose, lease)} and not exists (
      select from subscriptions s where s.id = d.subscription_id and not ${isSuspended})`);

/** Of the stories none is left that they chose. */
export const skip = (whose: Whose, lease: string): Promise<unknown> =>
  db.execute(sql`
    update newsletter_deliveries d
    set state = 'skipped', reason = 'nothing_left', at = now(), lease = null
    where ${isMine(whose, lease)}`);
