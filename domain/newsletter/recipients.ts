import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";

/** The day or the week, by the newsroom's clock, in which a reader gets one mail. */
const period = sql`date_trunc(case s.rhythm when 'weekly' then 'week' else 'day' end,
  now() at time zone (select time_zone from settings))::date`;

/** Suspended people get no mail, whichever way they subscribed. */
export const isSuspended = sql`exists (
  select from people p where lower(p.email) = s.email and p.status = 'suspended')`;

/**
 * Whom an issue is for: by its audience, and by what its stories are. Whoever chose sections gets
 * those stories only, and nothing where there are none.
 */
const wanted = (newsletterId: string): SQL => sql`
  with issue as (select audience, section_ids from newsletters where id = ${newsletterId}::uuid),
  holds as (
    select distinct p.section_id from newsletter_stories n
    join published_stories p on p.story_id = n.story_id
    where n.newsletter_id = ${newsletterId}::uuid)
  select s.id, s.rhythm, s.all_sections, ${period} as period
  from subscriptions s, issue
  where (issue.audience = 'everyone' or issue.audience::text = s.rhythm::text)
    and exists (select from holds)
    and (s.all_sections or exists (
      select from subscription_sections c join holds on holds.section_id = c.section_id
      where c.subscription_id = s.id))
    and (s.all_sections or issue.section_ids = '{}' or exists (
      select from subscription_sections c
      where c.subscription_id = s.id and c.section_id = any(issue.section_ids)))
    and not ${isSuspended}`;

/** Whoever has had a mail of this day or week already. */
const hadTheirs = sql`exists (
  select from newsletter_deliveries d where d.subscription_id = w.id and d.period = w.period
    and (d.reason is null or d.reason = 'unknown'))`;

/**
 * Writes down who gets the issue. Whoever has had a mail in their period is left out, by a law of
 * the table: also where two issues begin at the same moment.
 * @returns how many
 */
export async function gather(tx: Connection, newsletterId: string): Promise<number> {
  const [row] = await tx.execute<{ recipients: number }>(sql`
    with made as (
      insert into newsletter_deliveries (newsletter_id, subscription_id, period)
      select ${newsletterId}::uuid, w.id, w.period from (${wanted(newsletterId)}) w
      where not ${hadTheirs} order by w.id
      on conflict do nothing returning 1)
    select count(*)::int as recipients from made`);
  return row?.recipients ?? 0;
}

export type Reach = {
  daily: number;
  weekly: number;
  /** Of both: who chose sections, and gets the stories of these only. */
  partly: number;
  /** Left out, because they had a mail today or this week. */
  hadTheirs: number;
};

/** How many would get it now. */
export async function countRecipients(_: Staff, newsletterId: string): Promise<Reach> {
  const [row] = await db.execute<Reach>(sql`
    with w as (${wanted(newsletterId)}), marked as (select w.*, ${hadTheirs} as had from w)
    select count(*) filter (where rhythm = 'daily' and not had)::int as daily,
      count(*) filter (where rhythm = 'weekly' and not had)::int as weekly,
      count(*) filter (where not all_sections and not had)::int as partly,
      count(*) filter (where had)::int as "hadTheirs"
    from marked`);
  return row ?? { daily: 0, weekly: 0, partly: 0, hadTheirs: 0 };
}
