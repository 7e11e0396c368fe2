import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { pollOptions, polls, votes } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import { maySeeResults, type PollState, type Results, stateAt } from "./rules";
import { pollTags } from "./tags";

export type PollView = {
  id: string;
  question: string;
  state: PollState;
  results: Results;
  opensAt: Date | null;
  closesAt: Date | null;
  /** The published story it belongs to, newest first if several. */
  story: { slug: string; headline: string };
  /** The option this reader chose. */
  yours: string | null;
  /** Null while the editor hides results from this reader. */
  total: number | null;
  options: { id: string; label: string; bestCase: string; votes: number | null }[];
};

/** A poll that a published story shows; others do not exist for readers. */
export async function getPublicPoll(id: string, yours: string | null): Promise<PollView | null> {
  dependOn(pollTags.one(id));
  const [row] = await db
    .select({
      question: polls.question,
      status: polls.status,
      results: polls.results,
      opensAt: polls.opensAt,
      closesAt: polls.closesAt,
      now: sql<string>`now()`,
      slug: publishedStories.slug,
      headline: publishedStories.headline,
    })
    .from(polls)
    .innerJoin(publishedStories, eq(publishedStories.pollId, polls.id))
    .where(eq(polls.id, id))
    .orderBy(sql`${publishedStories.publishedAt} desc`)
    .limit(1);
  if (!row) return null;
  const options = await db
    .select({
      id: pollOptions.id,
      label: pollOptions.label,
      bestCase: pollOptions.bestCase,
      votes: pollOptions.votes,
    })
    .from(pollOptions)
    .where(eq(pollOptions.pollId, id))
    .orderBy(asc(pollOptions.position));
  const state = stateAt(row, new Date(row.now));
  const isShown = maySeeResults(row.results, state, yours !== null);
  return {
    id,
    question: row.question,
    state,
    results: row.results,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    story: { slug: row.slug, headline: row.headline },
    yours,
    total: isShown ? options.reduce((sum, option) => sum + option.votes, 0) : null,
    options: options.map((option) => ({ ...option, votes: isShown ? option.votes : null })),
  };
}

/** Votes put aside by the integrity rules, for the public line. */
export async function countSetAside(id: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(votes)
    .where(sql`${votes.pollId} = ${id} and ${votes.status} <> 'counted'`);
  return row?.count ?? 0;
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
