import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { startOf } from "./over-time";
import type { Span } from "./rules";

export type QueueFigures = {
  queue: "pending" | "reported" | "appeals" | "unmoderated" | "again";
  verdicts: number;
  approved: number;
  rejected: number;
  /** Verdicts in an hour in which this queue got any. */
  perHour: number;
  /** Seconds since the comment came, was reported or appealed for. */
  median: number | null;
};

/**
 * What was decided, by what asked for it: an appeal, a report, a check that held the comment, or
 * that nobody had looked yet. The rest are second thoughts.
 */
export async function listQueueFigures(_: Staff, span: Span): Promise<QueueFigures[]> {
  return db.execute<QueueFigures>(sql`
    with decided as (
      select v.kind, v.created_at,
        case when a.since is not null then 'appeals' when r.since is not null then 'reported'
          when v.from_status in ('PREMOD', 'SYSTEM_WITHHELD') then 'pending'
          when v.from_status = 'NONE' then 'unmoderated' else 'again' end as queue,
        extract(epoch from v.created_at - coalesce(a.since, r.since,
          case when v.from_status in ('NONE', 'PREMOD', 'SYSTEM_WITHHELD') then c.created_at end)
        )::float8 as waited
      from verdicts v join comments c on c.id = v.comment_id
      left join lateral (select min(created_at) as since from appeals where settled_by = v.id) a
        on true
      left join lateral (select min(created_at) as since from reports where settled_by = v.id) r
        on true
      where v.created_at >= ${startOf(span)} and v.undone_at is null and v.kind <> 'unfeature'
    )
    select queue, count(*)::int as verdicts,
      count(*) filter (where kind <> 'reject')::int as approved,
      count(*) filter (where kind = 'reject')::int as rejected,
      round(count(*)::numeric / count(distinct date_trunc('hour', created_at)), 1)::float8
        as "perHour",
      percentile_cont(0.5) within group (order by waited) as median
    from decided group by queue
    order by array_position(array['pending', 'reported', 'appeals', 'unmoderated', 'again'], queue)`);
}
