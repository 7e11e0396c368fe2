import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { db, pool } from "@/db/client";
import { polls } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import type { PollKind } from "./input";
import { maySeeResults, type PollState, type Results, stateAt, type VoteStatus } from "./rules";
import { pollTags } from "./tags";
import type { Voter } from "./voter";

export type PollView = {
  id: string;
  question: string;
  kind: PollKind;
  /** How many options one voter may choose, where several may be. */
  maxChoices: number;
  asksTwice: boolean;
  state: PollState;
  results: Results;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Seconds until it opens or closes by itself, if it does. */
  changesIn: number | null;
  /** The published story it belongs to, the newest if several. */
  story: { slug: string; headline: string };
  /** The option this reader chose; the first of several. */
  yours: string | null;
  /** All that this reader chose, in the reader's order where options are ranked. */
  choices: string[];
  /** Whether this reader's vote counts: a rule may have set it aside, or somebody thrown it out. */
  yoursIs: VoteStatus | null;
  /** What this reader said before reading. */
  before: string | null;
  /** Voters who count. Null while the editor hides results from this reader. */
  total: number | null;
  /** Voters whose votes were set aside or thrown out; null like the total. */
  setAside: number | null;
  /** `votes` are first places where options are ranked, and voters who chose it where several may be. */
  options: { id: string; label: string; bestCase: string; votes: number | null }[];
};

type Row = {
  question: string;
  kind: PollKind;
  max_choices: number;
  asks_twice: boolean;
  status: "open" | "closed";
  results: Results;
  opens_at: string | null;
  closes_at: string | null;
  now: string;
  slug: string;
  headline: string;
  yours: { choices: string[]; status: VoteStatus } | null;
  before: string | null;
  voters: { votes: number; aside: number } | null;
  options: { id: string; label: string; bestCase: string; votes: number; aside: number }[];
};

/**
 * A poll that a published story shows; others do not exist for readers. One round trip, since it
 * follows every vote.
 * @param storySlug which of its stories is meant, if it is on several
 * @param voter for whom; null on shared pages. An account's vote comes before its browser's.
 * @param options.asVoter as any reader sees it who has voted, for those who were admitted as such
 * @param options.staff sees every result
 */
export async function getPublicPoll(
  id: string,
  voter: Voter | null,
  storySlug = "",
  { asVoter = false, staff = null }: { asVoter?: boolean; staff?: Staff | null } = {},
): Promise<PollView | null> {
  dependOn(pollTags.one(id));
  const { accountId, browserId } = voter ?? { accountId: null, browserId: null };
  // The driver itself, because it prepares what it runs: this follows every vote.
  const [row] = await pool().sql<Row[]>`
    select p.question, p.kind, p.max_choices, p.asks_twice, p.status, p.results, p.opens_at, p.closes_at, clock_timestamp() as now,
      s.slug, s.headline,
      (select json_build_object('choices', coalesce(v.choices, array[v.option_id]), 'status', v.status)
        from votes v where v.poll_id = p.id and v.voter_key in (k.account, k.browser)
        order by v.signed_in desc limit 1) as yours,
      case when p.asks_twice then (select b.option_id from votes_before b
        where b.poll_id = p.id and b.voter_key in (k.account, k.browser)
        order by b.voter_key = k.account desc limit 1) end as before,
      case when p.kind in ('multiple', 'ranked') then
        (select json_build_object('votes', coalesce(sum(b.votes), 0),
          'aside', coalesce(sum(b.quarantined + b.void), 0))
          from poll_ballots b where b.poll_id = p.id) end as voters,
      (select json_agg(json_build_object('id', o.id, 'label', o.label, 'bestCase', o.best_case,
          'votes', t.votes, 'aside', t.aside) order by o.position)
        from poll_options o cross join lateral (
          select coalesce(sum(c.votes), 0) as votes, coalesce(sum(c.aside), 0) as aside from (
            select t.votes, t.quarantined + t.void as aside
              from poll_tallies t where p.kind <> 'ranked' and t.option_id = o.id
            union all
            select b.votes, b.quarantined + b.void
              from poll_ballots b where p.kind = 'ranked' and b.poll_id = p.id and b.choices[1] = o.id) c) t
        where o.poll_id = p.id) as options
    from polls p
    join lateral (select slug, headline from published_stories where poll_id = p.id
      order by slug = ${storySlug} desc, published_at desc limit 1) s on true
    cross join lateral (select
      case when ${accountId}::uuid is not null then voter_key(p.secret, ${accountId}::uuid, null) end as account,
      case when ${browserId}::text is not null then voter_key(p.secret, null, ${browserId}::text) end as browser) k
    where p.id = ${id}::uuid and p.status <> 'draft'`;
  return row ? toView(id, row, { asVoter, seesAll: staff !== null }) : null;
}

function toView(id: string, row: Row, as: { asVoter: boolean; seesAll: boolean }): PollView {
  const toDate = (text: string | null) => (text ? new Date(text) : null);
  const opensAt = toDate(row.opens_at);
  const closesAt = toDate(row.closes_at);
  const now = new Date(row.now);
  const state = stateAt({ status: row.status, opensAt, closesAt }, now);
  const choices = row.yours?.choices ?? [];
  const hasVoted = as.asVoter || choices.length > 0;
  const isShown = as.seesAll || maySeeResults(row.results, state, hasVoted);
  const next = state === "notYetOpen" ? opensAt : state === "open" ? closesAt : null;
  const sum = (of: "votes" | "aside") =>
    row.voters?.[of] ?? row.options.reduce((all, option) => all + option[of], 0);
  return {
    id,
    question: row.question,
    kind: row.kind,
    maxChoices: row.max_choices,
    asksTwice: row.asks_twice,
    state,
    results: row.results,
    opensAt,
    closesAt,
    changesIn: next && (next.getTime() - now.getTime()) / 1_000,
    story: { slug: row.slug, headline: row.headline },
    yours: choices[0] ?? null,
    choices,
    yoursIs: row.yours?.status ?? null,
    before: row.before,
    total: isShown ? sum("votes") : null,
    setAside: isShown ? sum("aside") : null,
    options: row.options.map(({ id: optionId, label, bestCase, votes }) => ({
      id: optionId,
      label,
      bestCase,
      votes: isShown ? votes : null,
    })),
  };
}

export type Question = {
  id: string;
  question: string;
  closesAt: Date | null;
  story: { slug: string };
};

/**
 * Questions that are open now, those of the newest stories first. Without the votes, so that a
 * page which asks them does not change with every vote.
 */
export async function listOpenQuestions(limit: number): Promise<Question[]> {
  dependOn(storyTags.lists);
  const rows = await db
    .select({
      id: polls.id,
      question: polls.question,
      closesAt: polls.closesAt,
      slug: publishedStories.slug,
    })
    .from(publishedStories)
    .innerJoin(polls, eq(polls.id, publishedStories.pollId))
    .where(
      sql`${polls.status} = 'open'
        and (${polls.opensAt} is null or ${polls.opensAt} <= now())
        and (${polls.closesAt} is null or ${polls.closesAt} > now())`,
    )
    .orderBy(desc(publishedStories.publishedAt))
    .limit(limit);
  return rows.map(({ slug, ...question }) => ({ ...question, story: { slug } }));
}
