import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { may, type Staff } from "@/domain/person/rules";
import { getLibraryPoll, type LibraryPoll } from "./library/queries";
import type { PollStanding, Results } from "./rules";

/** @returns null for a poll that is not saved yet */
export async function getStanding(
  staff: Staff,
  id: string,
  storyId: string,
): Promise<PollStanding | null> {
  if (!may(staff.role, "story.write")) return null;
  const [row] = await db.execute<
    Omit<PollStanding, "closesAt" | "home"> & {
      closesAt: string | null;
      homeId: string | null;
      headline: string | null;
    }
  >(sql`
    select p.id, p.status <> 'draft' as "isAsked", p.closes_at as "closesAt",
      p.status = 'open' and coalesce(p.closes_at > clock_timestamp(), true) as "isOpen",
      (select count(*)::int from votes v where v.poll_id = p.id)
        + (select count(*)::int from votes_before b where b.poll_id = p.id) as votes,
      s.id as "homeId", s.headline
    from polls p left join stories s on s.id = p.home_id and s.id <> ${storyId}::uuid
    where p.id = ${id}::uuid`);
  if (!row) return null;
  const { homeId, headline, closesAt, ...standing } = row;
  return {
    ...standing,
    closesAt: closesAt ? new Date(closesAt).toISOString() : null,
    home: homeId ? { id: homeId, headline: headline ?? "" } : null,
  };
}

export type Figures = LibraryPoll & {
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
export async function getPollFigures(staff: Staff, id: string): Promise<Figures | null> {
  const [poll, [row], options, overTime] = await Promise.all([
    getLibraryPoll(staff, id),
    db.execute<{
      results: Results;
      opens_at: string | null;
      has_secret: boolean;
      slug: string | null;
      changed: number;
      aside: number;
    }>(sql`
      select p.results, p.opens_at, p.secret is not null as has_secret,
        (select slug from published_stories where poll_id = p.id order by published_at desc limit 1) as slug,
        (select count(*)::int from votes v where v.poll_id = p.id and v.changes > 0) as changed,
        (select count(*)::int from votes v where v.poll_id = p.id and v.status <> 'counted') as aside
      from polls p where p.id = ${id}::uuid`),
    countByOption(id),
    countOverTime(id),
  ]);
  if (!poll || !row) return null;
  return {
    ...poll,
    results: row.results,
    opensAt: row.opens_at ? new Date(row.opens_at) : null,
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
