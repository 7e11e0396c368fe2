import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { pollOptions } from "@/db/schema/poll";
import { publishedStories, stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { watchesOf } from "@/domain/watch/queries";
import { encodeCursor } from "@/lib/cursor";
import { type OpenAppeal, openAppeals } from "../appeal/queries";
import { claimsOn } from "../claim/queries";
import type { Claim } from "../claim/rules";
import type { CommentStatus, ReportReason } from "../rules";
import { spamScores } from "../screening/scores";
import type { Signal } from "../screening/spam-signals";
import { phaseInWords } from "../screening/words-of-phases";
import {
  authorHistories,
  type CardVerdict,
  type History,
  latestVerdicts,
  noHistory,
  openReports,
} from "./card-facts";
import { arrivedSince, inQueue, matches, narrowedTo } from "./filter";
import type { QueueInput } from "./input";
import { beyond, inOrder, placeOf } from "./order";
import { queueSize } from "./rules";

/** Times travel as text: cards go to the browser, and from it by JSON too. */
export type QueueCard = {
  id: string;
  version: number;
  status: CommentStatus;
  isFeatured: boolean;
  body: string;
  createdAt: string;
  /** Its place in what waits. */
  dueAt: string;
  heldBecause: string;
  parent: { author: string; body: string } | null;
  story: { id: string; headline: string; slug: string | null };
  author: { id: string; name: string; since: string } & History;
  /** The side its author shows. */
  side: string | null;
  /** Why it comes first, if it does. */
  watchedFor: string[];
  /** What speaks for spam, where anything does. */
  spam: { score: number; signals: Signal[] } | null;
  reports: {
    reason: ReportReason;
    note: string;
    by: string;
    at: string;
    /** Its author has changed the words since. */
    isOnEarlierText: boolean;
  }[];
  /** Who is reading it at this moment. */
  claim: Claim | null;
  /** Why its author says it should be published after all. */
  appeal: OpenAppeal | null;
  verdict: CardVerdict | null;
};

/** Of the comment answered, enough to understand the answer. */
const quoted = 400;

const parent = alias(comments, "parent");
const parentAuthor = alias(people, "parent_author");

/** A page of a queue with all that a verdict needs, in a handful of readings however long it is. */
export async function listQueue(
  by: Staff,
  { tab, story, q, after, since, ...narrowing }: QueueInput,
): Promise<{ cards: QueueCard[]; next: string | null }> {
  const found = await db
    .select({
      id: comments.id,
      place: placeOf(tab),
      version: comments.version,
      status: comments.status,
      isFeatured: sql<boolean>`${comments.featuredAt} is not null`,
      body: comments.body,
      createdAt: comments.createdAt,
      dueAt: comments.dueAt,
      side: pollOptions.label,
      heldBy: comments.heldBy,
      heldFor: comments.heldFor,
      parent: {
        author: parentAuthor.name,
        body: sql<string>`left(${parent.body}, ${quoted})`,
      },
      story: { id: stories.id, headline: stories.headline },
      slug: publishedStories.slug,
      author: { id: people.id, name: people.name, since: people.createdAt },
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
    .leftJoin(pollOptions, eq(pollOptions.id, comments.sideId))
    .leftJoin(parent, eq(parent.id, comments.parentId))
    .leftJoin(parentAuthor, eq(parentAuthor.id, parent.authorId))
    .where(
      and(
        inQueue(tab, story),
        matches(q),
        narrowedTo(narrowing),
        since ? arrivedSince(tab, since) : undefined,
        after ? beyond(tab, after) : undefined,
      ),
    )
    .orderBy(...inOrder(tab))
    .limit(queueSize + 1);
  const page = found.slice(0, queueSize);
  const ids = page.map((row) => row.id);
  const [histories, open, latest, spam, watched, asked, claims] = await Promise.all([
    authorHistories([...new Set(page.map((row) => row.author.id))]),
    openReports(ids),
    latestVerdicts(ids),
    spamScores(ids),
    watchesOf(ids),
    openAppeals(by, ids),
    claimsOn(ids),
  ]);
  const cards = page.map(({ heldBy, heldFor, slug, place: _place, ...row }) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    heldBecause: phaseInWords(heldBy, heldFor),
    parent: row.parent?.author ? { ...row.parent, author: row.parent.author } : null,
    story: { ...row.story, slug },
    author: {
      ...row.author,
      since: row.author.since.toISOString(),
      ...(histories.get(row.author.id) ?? noHistory),
    },
    watchedFor: watched.get(row.id) ?? [],
    spam: spam.get(row.id) ?? null,
    claim: claims.get(row.id) ?? null,
    appeal: asked.get(row.id) ?? null,
    reports: open.filter((report) => report.commentId === row.id),
    verdict: latest.get(row.id) ?? null,
  }));
  const last = page.at(-1);
  const isMore = found.length > queueSize && last;
  return { cards, next: isMore ? encodeCursor({ key: last.place, id: last.id }) : null };
}
