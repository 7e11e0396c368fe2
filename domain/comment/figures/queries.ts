import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { startOf } from "./over-time";
import type { Span } from "./rules";

export type Standing = {
  /** Comments that wait for a moderator now, and for how long the oldest has. */
  waiting: number;
  oldest: number | null;
  /** Of the comments held that came in the span: seconds until the first verdict. */
  median: number | null;
  slowest: number | null;
  reports: { made: number; answered: number; upheld: number };
  /** Upheld: whoever appealed was right, and the comment stands. */
  appeals: { made: number; answered: number; upheld: number };
};

export async function getStanding(_: Staff, span: Span): Promise<Standing> {
  const [row] = await db.execute<Standing>(sql`
    with span as (select ${startOf(span)} as starts),
    waiting as (
      select count(*)::int as waiting,
        extract(epoch from now() - min(created_at))::float8 as oldest
      from comments where status in ('PREMOD', 'SYSTEM_WITHHELD')
    ),
    decided as (
      select percentile_cont(0.5) within group (order by first.seconds) as median,
        percentile_cont(0.9) within group (order by first.seconds) as slowest
      from span, comments c, lateral (
        select extract(epoch from v.created_at - c.created_at)::float8 as seconds from verdicts v
        where v.comment_id = c.id and v.undone_at is null order by v.version limit 1
      ) first
      where c.created_at >= span.starts and c.held_by is not null
    ),
    reported as (
      select jsonb_build_object('made', count(*), 'answered', count(r.settled_at),
        'upheld', count(*) filter (where v.kind = 'reject')) as reports
      from span, reports r left join verdicts v on v.id = r.settled_by
      where r.created_at >= span.starts
    ),
    appealed as (
      select jsonb_build_object('made', count(*), 'answered', count(a.settled_at),
        'upheld', count(*) filter (where v.kind <> 'reject')) as appeals
      from span, appeals a left join verdicts v on v.id = a.settled_by
      where a.created_at >= span.starts
    )
    select * from waiting, decided, reported, appealed`);
  if (!row) throw new Error("no figures");
  return row;
}

export type ModeratorFigures = {
  id: string;
  name: string;
  verdicts: number;
  approved: number;
  rejected: number;
  /** Their verdicts that were taken back. */
  undone: number;
  /** Verdicts in an hour in which they gave any. */
  perHour: number;
  median: number | null;
};

export async function listModerators(_: Staff, span: Span): Promise<ModeratorFigures[]> {
  return db.execute<ModeratorFigures>(sql`
    select p.id, p.name,
      count(*) filter (where v.undone_at is null)::int as verdicts,
      count(*) filter (where v.undone_at is null and v.kind in ('approve', 'feature'))::int as approved,
      count(*) filter (where v.undone_at is null and v.kind = 'reject')::int as rejected,
      count(v.undone_at)::int as undone,
      round(count(*) filter (where v.undone_at is null)::numeric
        / count(distinct date_trunc('hour', v.created_at)), 1)::float8 as "perHour",
      percentile_cont(0.5) within group (order by extract(epoch from v.created_at - c.created_at))
        filter (where v.undone_at is null) as median
    from verdicts v join people p on p.id = v.moderator_id join comments c on c.id = v.comment_id
    where v.created_at >= ${startOf(span)}
    group by p.id, p.name order by verdicts desc, p.name limit 100`);
}

export type StoryFigures = {
  id: string;
  headline: string;
  comments: number;
  held: number;
  waiting: number;
  approved: number;
  rejected: number;
};

/** The stories with the most comments of the span. */
export async function listStoryFigures(_: Staff, span: Span): Promise<StoryFigures[]> {
  return db.execute<StoryFigures>(sql`
    select s.id, s.headline,
      count(*)::int as comments,
      count(c.held_by)::int as held,
      count(*) filter (where c.status in ('PREMOD', 'SYSTEM_WITHHELD'))::int as waiting,
      count(*) filter (where c.status = 'APPROVED')::int as approved,
      count(*) filter (where c.status = 'REJECTED' and c.deleted_at is null)::int as rejected
    from comments c join stories s on s.id = c.story_id
    where c.created_at >= ${startOf(span)}
    group by s.id, s.headline order by comments desc, s.id limit 100`);
}

export type CheckFigures = {
  check: string;
  held: number;
  waiting: number;
  approved: number;
  rejected: number;
};

/** What each check of the policy held, and what moderators made of it. */
export async function listCheckFigures(_: Staff, span: Span): Promise<CheckFigures[]> {
  return db.execute<CheckFigures>(sql`
    select c.held_by as check,
      count(*)::int as held,
      count(*) filter (where c.status in ('PREMOD', 'SYSTEM_WITHHELD'))::int as waiting,
      count(*) filter (where c.status = 'APPROVED')::int as approved,
      count(*) filter (where c.status = 'REJECTED' and c.deleted_at is null)::int as rejected
    from comments c
    where c.created_at >= ${startOf(span)} and c.held_by is not null
    group by c.held_by order by held desc, c.held_by`);
}
