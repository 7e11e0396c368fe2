import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import type { PollKind } from "./input";
import { type AskedPoll, type PollState, type Results, stateAt } from "./rules";

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

/** Voters, however many options each chose. */
const tally = sql`(case when p.kind in ('multiple', 'ranked')
  then (select coalesce(sum(b.votes), 0)::int from poll_ballots b where b.poll_id = p.id)
  else (select coalesce(sum(t.votes), 0)::int from poll_tallies t
    join poll_options o on o.id = t.option_id where o.poll_id = p.id) end)`;

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

/** What the editor of a story must know of its poll: readers may have it, and other stories. */
export async function getAskedPoll(
  _staff: Staff,
  id: string,
  storyId: string,
): Promise<AskedPoll | null> {
  const [row] = await db.execute<{
    is_open: boolean;
    closes_at: string | null;
    others: number;
  }>(sql`
    select p.status = 'open' and coalesce(p.closes_at > clock_timestamp(), true) as is_open,
      p.closes_at, (select count(*)::int from stories s
        where s.poll_id = p.id and s.id <> ${storyId}::uuid) as others
    from polls p where p.id = ${id}::uuid and p.status <> 'draft'`);
  if (!row) return null;
  return {
    isOpen: row.is_open,
    closesAt: toDate(row.closes_at)?.toISOString() ?? null,
    otherStories: row.others,
  };
}

export type Figures = DeskPoll & {
  kind: PollKind;
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
    Row & {
      kind: PollKind;
      results: Results;
      has_secret: boolean;
      slug: string | null;
      changed: number;
      aside: number;
    }
  >(sql`
    select p.id, p.question, p.status, p.opens_at, p.closes_at, clock_timestamp() as now,
      '' as key, ${tally} as votes, s.id as story_id, s.headline, p.results,
      p.secret is not null as has_secret,
      (select slug from published_stories where poll_id = p.id order by published_at desc limit 1) as slug,
      (select count(*)::int from votes v where v.poll_id = p.id and v.changes > 0) as changed,
      (select count(*)::int from votes v where v.poll_id = p.id and v.status <> 'counted') as aside,
      p.kind
    from polls p
    left join lateral (select id, headline from stories where poll_id = p.id
      order by updated_at desc limit 1) s on true
    where p.id = ${id}::uuid`);
  if (!row) return null;
  const [options, overTime] = await Promise.all([countByOption(id), countOverTime(id)]);
  return {
    ...toItem(row),
    kind: row.kind,
    results: row.results,
    opensAt: toDate(row.opens_at),
    hasSecret: row.has_secret,
    slug: row.slug,
    changed: row.changed,
    options,
    setAside: row.aside,
    overTime,
  };
}

const countByOption = async (id: string): Promise<Figures["options"]> => [
  ...(await db.execute<Figures["options"][number]>(sql`
    select o.id, o.label,
      count(v.*) filter (where v.status = 'counted')::int as votes,
      count(v.*) filter (where v.status = 'counted' and v.signed_in)::int as "signedIn",
      count(v.*) filter (where v.status <> 'counted')::int as "setAside"
    from poll_options o
    join polls p on p.id = o.poll_id
    left join votes v on v.poll_id = o.poll_id and o.id = any(
      case when p.kind = 'multiple' then v.choices else array[v.option_id] end)
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
