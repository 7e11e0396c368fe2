import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { db, pool } from "@/db/client";
import { polls } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import { maySeeResults, type PollState, type Results, stateAt } from "./rules";
import { pollTags } from "./tags";
import type { Voter } from "./voter";

export type PollView = {
  id: string;
  question: string;
  state: PollState;
  results: Results;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Seconds until it opens or closes by itself, if it does. */
  changesIn: number | null;
  /** The published story it belongs to, the newest if several. */
  story: { slug: string; headline: string };
  /** The option this reader chose. */
  yours: string | null;
  /** Null while the editor hides results from this reader. */
  total: number | null;
  options: { id: string; label: string; bestCase: string; votes: number | null }[];
};

type Row = {
  question: string;
  status: "open" | "closed";
  results: Results;
  opens_at: string | null;
  closes_at: string | null;
  now: string;
  slug: string;
  headline: string;
  yours: string | null;
  options: { id: string; label: string; bestCase: string; votes: number }[];
};

/**
 * A poll that a published story shows; others do not exist for readers. One round trip, since it
 * follows every vote.
 * @param storySlug which of its stories is meant, if it is on several
 * @param voter for whom; null on shared pages. An account's vote comes before its browser's.
 */
export async function getPublicPoll(
  id: string,
  voter: Voter | null,
  storySlug = "",
): Promise<PollView | null> {
  dependOn(pollTags.one(id));
  const { accountId, browserId } = voter ?? { accountId: null, browserId: null };
  // The driver itself, because it prepares what it runs: this follows every vote.
  const [row] = await pool().sql<Row[]>`
    select p.question, p.status, p.results, p.opens_at, p.closes_at, clock_timestamp() as now,
      s.slug, s.headline,
      (select v.option_id from votes v where v.poll_id = p.id and v.voter_key in
          (case when ${accountId}::uuid is not null then voter_key(p.secret, ${accountId}::uuid, null) end,
           case when ${browserId}::text is not null then voter_key(p.secret, null, ${browserId}::text) end)
        order by v.signed_in desc limit 1) as yours,
      (select json_agg(json_build_object('id', o.id, 'label', o.label, 'bestCase', o.best_case,
          'votes', (select coalesce(sum(t.votes), 0) from poll_tallies t where t.option_id = o.id))
          order by o.position)
        from poll_options o where o.poll_id = p.id) as options
    from polls p
    join lateral (select slug, headline from published_stories where poll_id = p.id
      order by slug = ${storySlug} desc, published_at desc limit 1) s on true
    where p.id = ${id}::uuid and p.status <> 'draft'`;
  return row ? toView(id, row) : null;
}

function toView(id: string, row: Row): PollView {
  const toDate = (text: string | null) => (text ? new Date(text) : null);
  const opensAt = toDate(row.opens_at);
  const closesAt = toDate(row.closes_at);
  const now = new Date(row.now);
  const state = stateAt({ status: row.status, opensAt, closesAt }, now);
  const isShown = maySeeResults(row.results, state, row.yours !== null);
  const next = state === "notYetOpen" ? opensAt : state === "open" ? closesAt : null;
  return {
    id,
    question: row.question,
    state,
    results: row.results,
    opensAt,
    closesAt,
    changesIn: next && (next.getTime() - now.getTime()) / 1_000,
    story: { slug: row.slug, headline: row.headline },
    yours: row.yours,
    total: isShown ? row.options.reduce((sum, option) => sum + option.votes, 0) : null,
    options: row.options.map((option) => ({ ...option, votes: isShown ? option.votes : null })),
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
