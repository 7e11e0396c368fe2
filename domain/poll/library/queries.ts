import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { may, type Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import type { PollDraft, PollKind } from "../input";
import { type PollState, stateAt } from "../rules";
import type { LibraryFilter, LibraryState } from "./filter";

/** A story that carries a poll, as its editor has it or as readers see it. */
export type PollUse = {
  id: string;
  headline: string;
  /** The address readers know, while they see the poll there. */
  slug: string | null;
  /** Its editor words the poll; the others show it as it is. */
  isHome: boolean;
};

export type LibraryPoll = {
  id: string;
  question: string;
  kind: PollKind;
  asksTwice: boolean;
  state: PollState | "draft";
  votes: number;
  closesAt: Date | null;
  /** Its home first. */
  uses: PollUse[];
};

type Row = {
  id: string;
  question: string;
  kind: PollKind;
  asksTwice: boolean;
  status: "draft" | "open" | "closed";
  opens_at: string | null;
  closes_at: string | null;
  now: string;
  key: string;
  votes: number;
  uses: PollUse[];
};

/** Voters, however many options each chose. */
export const tally = sql`(case when p.kind in ('multiple', 'ranked')
  then (select coalesce(sum(b.votes), 0)::int from poll_ballots b where b.poll_id = p.id)
  else (select coalesce(sum(t.votes), 0)::int from poll_tallies t
    join poll_options o on o.id = t.option_id where o.poll_id = p.id) end)`;

/** Nobody reads on after so many. */
const usesShown = 20;
const uses = sql`(select coalesce(json_agg(u), '[]') from (
  select s.id, s.headline, ps.slug, s.id = p.home_id as "isHome"
  from stories s
  left join published_stories ps on ps.story_id = s.id and ps.poll_id = p.id
  where s.id in (select id from stories where poll_id = p.id
    union select story_id from published_stories where poll_id = p.id)
  order by s.id = p.home_id desc, s.created_at, s.id limit ${usesShown}) u)`;

const columns = sql`p.id, p.question, p.kind, p.asks_twice as "asksTwice", p.status, p.opens_at, p.closes_at,
  clock_timestamp() as now, p.created_at::text as key, ${tally} as votes, ${uses} as uses`;

/** By the clock: a job may not have noticed yet that a poll closed. */
const isOver = sql`(p.status = 'closed' or coalesce(p.closes_at <= clock_timestamp(), false))`;
const isAhead = sql`coalesce(p.opens_at > clock_timestamp(), false)`;
const inState: Record<LibraryState, SQL> = {
  draft: sql`p.status = 'draft'`,
  notYetOpen: sql`p.status <> 'draft' and not ${isOver} and ${isAhead}`,
  open: sql`p.status <> 'draft' and not ${isOver} and not ${isAhead}`,
  closed: sql`p.status <> 'draft' and ${isOver}`,
};

/** Every word stands in the question, or every word in one of the options. */
function saying(q: string): SQL {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  const all = (text: SQL) =>
    sql.join(
      words.map((word) => sql`${text} ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
      sql` and `,
    );
  return sql`((${all(sql`p.question`)}) or exists (
    select from poll_options o where o.poll_id = p.id and ${all(sql`o.label`)}))`;
}

function matching({ state, kind, q }: LibraryFilter): SQL {
  const conditions = [
    ...(state ? [sql`(${inState[state]})`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(q?.trim() ? [saying(q)] : []),
  ];
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/** All polls of the newsroom, the newest first. */
export async function listPolls(
  _staff: Staff,
  filter: LibraryFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: LibraryPoll[]; next: string | null }> {
  const rows = await db.execute<Row>(sql`
    select ${columns} from polls p
    where ${matching(filter)} and ${after ? sql`(p.created_at, p.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by p.created_at desc, p.id desc limit ${limit + 1}`);
  const { items, next } = page([...rows], limit, ({ key, id }) => ({ key, id }));
  return { items: items.map(toPoll), next };
}

export async function getLibraryPoll(_staff: Staff, id: string): Promise<LibraryPoll | null> {
  const [row] = await db.execute<Row>(sql`select ${columns} from polls p where p.id = ${id}::uuid`);
  return row ? toPoll(row) : null;
}

function toPoll({ status, opens_at, closes_at, now, key: _key, ...row }: Row): LibraryPoll {
  const toDate = (text: string | null) => (text ? new Date(text) : null);
  const times = { opensAt: toDate(opens_at), closesAt: toDate(closes_at) };
  const state = status === "draft" ? status : stateAt({ status, ...times }, new Date(now));
  return { ...row, state, closesAt: times.closesAt };
}

/** A poll to choose for a story: what it asks, how it fares, and whose it is. */
export type FoundPoll = LibraryPoll & { draft: PollDraft };

/** For choosing one: those that can be answered before those that are over, then the newest. */
export async function findPolls(staff: Staff, q: string): Promise<FoundPoll[]> {
  if (!may(staff.role, "story.write")) return [];
  const rows = await db.execute<Row & { draft: PollDraft }>(sql`
    select ${columns}, json_build_object('id', p.id, 'question', p.question, 'kind', p.kind,
      'maxChoices', p.max_choices, 'asksTwice', p.asks_twice, 'results', p.results,
      'opensAt', p.opens_at, 'closesAt', p.closes_at, 'options', (
        select coalesce(json_agg(json_build_object('id', o.id, 'label', o.label,
          'bestCase', o.best_case) order by o.position), '[]')
        from poll_options o where o.poll_id = p.id)) as draft
    from polls p where p.question <> '' and ${matching({ q })}
    order by ${isOver}, p.created_at desc, p.id desc limit 12`);
  const instant = (text: string | null) => (text ? new Date(text).toISOString() : null);
  return rows.map(({ draft, ...row }) => ({
    ...toPoll(row),
    draft: { ...draft, opensAt: instant(draft.opensAt), closesAt: instant(draft.closesAt) },
  }));
}
