import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import { type PollState, type Results, stateAt } from "./rules";

export type DeskPoll = {
  id: string;
  question: string;
  state: PollState | "draft";
  votes: number;
  closesAt: Date | null;
  story: { id: string; headline: string } | null;
};

type Row = {
  id: string;
  question: string;
  status: "draft" | "open" | "closed";
  opens_at: string | null;
  closes_at: string | null;
  now: string;
  key: string;
  votes: number;
  story_id: string | null;
  headline: string | null;
};

const tally = sql`(select coalesce(sum(t.votes), 0)::int from poll_tallies t
  join poll_options o on o.id = t.option_id where o.poll_id = p.id)`;

/** All polls, the newest first. */
export async function listDeskPolls(
  _staff: Staff,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: DeskPoll[]; next: string | null }> {
  const rows = await db.execute<Row>(sql`
    select p.id, p.question, p.status, p.opens_at, p.closes_at, clock_timestamp() as now,
      p.created_at::text as key, ${tally} as votes, s.id as story_id, s.headline
    from polls p
    left join lateral (select id, headline from stories where poll_id = p.id
      order by updated_at desc limit 1) s on true
    where ${after ? sql`(p.created_at, p.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by p.created_at desc, p.id desc limit ${limit + 1}`);
  const { items, next } = page([...rows], limit, ({ key, id }) => ({ key, id }));
  return { items: items.map(toItem), next };
}

const toDate = (text: string | null) => (text ? new Date(text) : null);

function toItem(row: Row): DeskPoll {
  const times = { opensAt: toDate(row.opens_at), closesAt: toDate(row.closes_at) };
  return {
    id: row.id,
    question: row.question,
    state:
      row.status === "draft"
        ? "draft"
        : stateAt({ status: row.status, ...times }, new Date(row.now)),
    votes: row.votes,
    closesAt: times.closesAt,
    story: row.story_id ? { id: row.story_id, headline: row.headline ?? "" } : null,
  };
}

export type Figures = DeskPoll & {
  results: Results;
  opensAt: Date | null;
  hasSecret: boolean;
  /** The live story, if readers can see one. */
  slug: string | null;
  options: { id: string; label: string; votes: number; signedIn: number; setAside: number }[];
  changed: number;
  setAside: number;
  /** Votes by when they were first cast, in equal spans. */
  overTime: { from: Date; signedIn: number; anonymous: number; setAside: number }[];
};

/** At most so many spans in the plot. */
const spans = 40;

/** One poll with what shows whether its votes are sound. */
export async function getPollFigures(_staff: Staff, id: string): Promise<Figures | null> {
  const [row] = await db.execute<
    Row & { results: Results; has_secret: boolean; slug: string | null; changed: number }
  >(sql`
    select p.id, p.question, p.status, p.opens_at, p.closes_at, clock_timestamp() as now,
      '' as key, ${tally} as votes, s.id as story_id, s.headline, p.results,
      p.secret is not null as has_secret,
      (select slug from published_stories where poll_id = p.id order by published_at desc limit 1) as slug,
      (select count(*)::int from votes v where v.poll_id = p.id and v.changes > 0) as changed
    from polls p
    left join lateral (select id, headline from stories where poll_id = p.id
      order by updated_at desc limit 1) s on true
    where p.id = ${id}::uuid`);
  if (!row) return null;
  const [options, overTime] = await Promise.all([countByOption(id), countOverTime(id)]);
  return {
    ...toItem(row),
    results: row.results,
    opensAt: toDate(row.opens_at),
    hasSecret: row.has_secret,
    slug: row.slug,
    changed: row.changed,
    options,
    setAside: options.reduce((sum, option) => sum + option.setAside, 0),
    overTime,
  };
}

const countByOption = async (id: string): Promise<Figures["options"]> => [
  ...(await db.execute<Figures["options"][number]>(sql`
    select o.id, o.label,
      count(v.*) filter (where v.status = 'counted')::int as votes,
      count(v.*) filter (where v.status = 'counted' and v.signed_in)::int as "signedIn",
      count(v.*) filter (where v.status <> 'counted')::int as "setAside"
    from poll_options o left join votes v on v.option_id = o.id
    where o.poll_id = ${id}::uuid group by o.id order by o.position`)),
];

async function countOverTime(id: string): Promise<Figures["overTime"]> {
  const rows = await db.execute<{
    start: string;
    signedIn: number;
    anonymous: number;
    setAside: number;
  }>(sql`
    with range as (
      select min(cast_at) as first, greatest(max(cast_at) - min(cast_at), interval '1 minute') / ${spans}::int as step
      from votes where poll_id = ${id}::uuid),
    counted as (
      select least(floor(extract(epoch from v.cast_at - r.first) / extract(epoch from r.step))::int, ${spans - 1}::int) as span,
        count(*) filter (where v.status = 'counted' and v.signed_in)::int as signed,
        count(*) filter (where v.status = 'counted' and not v.signed_in)::int as anonymous,
        count(*) filter (where v.status <> 'counted')::int as aside
      from votes v, range r where v.poll_id = ${id}::uuid group by 1)
    select r.first + r.step * s.n as start, coalesce(c.signed, 0) as "signedIn",
      coalesce(c.anonymous, 0) as anonymous, coalesce(c.aside, 0) as "setAside"
    from range r cross join generate_series(0, ${spans - 1}::int) as s(n)
    left join counted c on c.span = s.n
    where r.first is not null order by s.n`);
  return rows.map(({ start, ...counts }) => ({ from: new Date(start), ...counts }));
}
