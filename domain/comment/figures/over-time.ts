import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { type Span, spans } from "./rules";

export type Bucket = {
  from: Date;
  /** Comments that came, by what the screening did with them. */
  published: number;
  held: number;
  /** Verdicts given, but for those taken back. */
  approved: number;
  rejected: number;
  /** Of the comments held that came then: seconds until the first verdict, if there was one. */
  median: number | null;
  slowest: number | null;
};

/** The hours or days of a span in the newsroom's zone, the present one last; also empty ones. */
const bucketsOf = (span: Span) => {
  const { unit, buckets } = spans[span];
  const step = unit === "hour" ? sql`interval '1 hour'` : sql`interval '1 day'`;
  return sql`
    zone as (select time_zone as name from settings where id = 1),
    bucket as (
      select local, local at time zone zone.name as starts,
        (local + ${step}) at time zone zone.name as ends
      from zone, generate_series(
        date_trunc(${unit}::text, now() at time zone zone.name) - ${step} * ${buckets - 1}::int,
        date_trunc(${unit}::text, now() at time zone zone.name), ${step}) as local
    )`;
};

/** What came and what was decided, bucket by bucket. */
export async function listOverTime(_: Staff, span: Span): Promise<Bucket[]> {
  const rows = await db.execute<Omit<Bucket, "from"> & { from: string }>(sql`
    with ${bucketsOf(span)},
    came as (
      select b.local,
        count(*) filter (where c.held_by is null)::int as published,
        count(*) filter (where c.held_by is not null)::int as held,
        percentile_cont(0.5) within group (order by first.seconds) as median,
        percentile_cont(0.9) within group (order by first.seconds) as slowest
      from bucket b
      join comments c on c.created_at >= b.starts and c.created_at < b.ends
      left join lateral (
        select extract(epoch from v.created_at - c.created_at)::float8 as seconds from verdicts v
        where c.held_by is not null and v.comment_id = c.id and v.undone_at is null
        order by v.version limit 1
      ) first on true
      group by b.local
    ),
    decided as (
      select b.local,
        count(*) filter (where v.kind in ('approve', 'feature'))::int as approved,
        count(*) filter (where v.kind = 'reject')::int as rejected
      from bucket b
      join verdicts v on v.created_at >= b.starts and v.created_at < b.ends and v.undone_at is null
      group by b.local
    )
    select to_json(b.starts)#>>'{}' as from,
      coalesce(came.published, 0) as published, coalesce(came.held, 0) as held,
      coalesce(decided.approved, 0) as approved, coalesce(decided.rejected, 0) as rejected,
      came.median, came.slowest
    from bucket b left join came using (local) left join decided using (local)
    order by b.local`);
  return rows.map(({ from, ...rest }) => ({ from: new Date(from), ...rest }));
}

/** When the span begins, to the microsecond. */
export const startOf = (span: Span) =>
  sql`(with ${bucketsOf(span)} select min(starts) from bucket)`;
