import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { newsletterStories, newsletters } from "@/db/schema/newsletter";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { type NewsletterRhythm, newsletterRhythms } from "@/domain/subscription/rules";
import { begin } from "./beginning";
import { lateHours, mostDaysBack } from "./rules";

/** As many as one issue holds for all its readers together; each gets those of their sections. */
const mostStories = 200;

/**
 * Makes the issues whose hour has come: the stories that are new since the last one, to everyone
 * of that rhythm who has not had a mail in their period. An issue that editors sent takes its place.
 */
export async function makeDueIssues(): Promise<number> {
  let made = 0;
  for (const rhythm of newsletterRhythms) if (await makeIssue(rhythm)) made++;
  return made;
}

/** The last hour of the plan that is past, by the newsroom's clock, as a moment. */
const slots: Record<NewsletterRhythm, SQL> = {
  daily: sql`(date_trunc('day', now() at time zone z.zone - p.daily) + p.daily) at time zone z.zone`,
  weekly: sql`(date_trunc('week', now() at time zone z.zone - p.weekly) + p.weekly) at time zone z.zone`,
};

const makeIssue = (rhythm: NewsletterRhythm): Promise<boolean> =>
  db.transaction(async (tx) => {
    const window = await dueWindow(tx, rhythm);
    if (!window) return false;
    const stories = await newStories(tx, rhythm, window);
    if (stories.length === 0) return false;
    const [{ title: site }, { words, dates }] = await Promise.all([getNewsroom(), getVoice()]);
    const day = dates.shortDay(new Date(window.slot));
    const issue = { id: v7(), title: words.newsletter.letters[rhythm](site, day) };
    const [row] = await tx
      .insert(newsletters)
      .values({
        id: issue.id,
        subject: issue.title,
        audience: rhythm,
        slotRhythm: rhythm,
        slotAt: new Date(window.slot),
      })
      .onConflictDoNothing()
      .returning({ id: newsletters.id });
    // Another instance has made it.
    if (!row) return false;
    await tx
      .insert(newsletterStories)
      .values(
        stories.map(({ id }, position) => ({ newsletterId: issue.id, storyId: id, position })),
      );
    await begin(tx, null, issue);
    return true;
  });

type Window = { slot: string; from: string };

/** Null while no hour is due: none is planned, it was before the plan, is long past, or is done. */
async function dueWindow(tx: Transaction, rhythm: NewsletterRhythm): Promise<Window | null> {
  const [row] = await tx.execute<Window>(sql`
    with z as (select time_zone as zone from settings),
    p as (
      select changed_at, make_interval(hours => daily_at) as daily,
        make_interval(days => weekly_on - 1, hours => weekly_at) as weekly
      from newsletter_plan),
    due as (select ${slots[rhythm]} as slot, p.changed_at from p, z)
    select due.slot::text as slot, greatest(
      coalesce(
        (select max(slot_at) from newsletters where slot_rhythm = ${rhythm}),
        due.slot - ${rhythm === "daily" ? sql`interval '1 day'` : sql`interval '7 days'`}),
      due.slot - make_interval(days => ${mostDaysBack[rhythm]}))::text as from
    from due
    where due.slot > due.changed_at and due.slot > now() - make_interval(hours => ${lateHours})
      and not exists (select from newsletters where slot_rhythm = ${rhythm} and slot_at = due.slot)
      and exists (select from subscriptions where rhythm = ${rhythm})`);
  return row ?? null;
}

/** A day's stories the newest first; a week's by how much they were read, then the newest. */
const newStories = (tx: Transaction, rhythm: NewsletterRhythm, { slot, from }: Window) =>
  tx.execute<{ id: string }>(sql`
    select p.story_id as id from published_stories p
    left join lateral (
      select sum(r.reads) as reads from story_reads r
      where ${rhythm} = 'weekly' and r.story_id = p.story_id and r.hour > ${from}::timestamptz) r on true
    where p.published_at > ${from}::timestamptz and p.published_at <= ${slot}::timestamptz
    order by r.reads desc nulls last, p.published_at desc, p.story_id limit ${mostStories}`);
