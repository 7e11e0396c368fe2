import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { statement } from "@/db/client";
import { comments, storyTallies } from "@/db/schema/comment";
import { settings } from "@/db/schema/newsroom";
import { publishedStories } from "@/db/schema/story";
import { dependOn, freshFor } from "@/lib/page-tags";
import { closesIn, isOpenNow } from "../facts";
import type { CommentSort } from "../rules";
import { commentTags } from "../tags";
import { beyond, type CommentView, inOrder, isShown, type Row, rows, view } from "./rows";

export type Thread = { root: CommentView; replies: CommentView[]; hasMore: boolean };

/** A page ends with the thread that fills it, so that its weight is bounded. */
const pageSize = 50;
/** Of each thread, so that one quarrel does not push the others off the page. */
const repliesShown = 10;

/** Whether a published story takes comments, and how many stand. */
export async function getDiscussion(
  storyId: string,
): Promise<{ isOpen: boolean; isForRegulars: boolean; total: number } | undefined> {
  dependOn(commentTags.ofStory(storyId));
  const [row] = await talk().execute({ storyId });
  if (!row) return undefined;
  const { closesIn: left, ...discussion } = row;
  // A page that says “open” must not be kept beyond the moment that it is not.
  if (discussion.isOpen && left !== null) freshFor(left);
  return discussion;
}

const talk = statement((on) =>
  on
    .select({
      isOpen: isOpenNow,
      isForRegulars: sql<boolean>`${publishedStories.commentMode} = 'regulars'`,
      total: sql<number>`coalesce(${storyTallies.comments}, 0)`,
      closesIn: closesIn,
    })
    .from(publishedStories)
    .innerJoin(settings, eq(settings.id, 1))
    .leftJoin(storyTallies, eq(storyTallies.storyId, publishedStories.storyId))
    .where(eq(publishedStories.storyId, sql.placeholder("storyId")))
    .prepare("discussion"),
);

/** A page of threads: about 50 comments, each thread with its first replies. */
export async function listThreads({
  storyId,
  sort,
  after,
}: {
  storyId: string;
  sort: CommentSort;
  after?: string;
}): Promise<{ threads: Thread[]; next: string | null }> {
  dependOn(commentTags.ofStory(storyId));
  const roots = after
    ? await listed[sort].next().execute({ storyId, after })
    : await listed[sort].first().execute({ storyId });
  const replies = await listReplies(roots.map((root) => root.id));
  const threads: Thread[] = [];
  let shown = 0;
  for (const root of roots) {
    if (shown >= pageSize) break;
    const below = replies.get(root.id) ?? [];
    const thread = below.slice(0, repliesShown).map(view);
    threads.push({ root: view(root), replies: thread, hasMore: below.length > repliesShown });
    shown += 1 + thread.length;
  }
  const isLast = threads.length === roots.length;
  return { threads, next: isLast ? null : (threads.at(-1)?.root.id ?? null) };
}

const rootsIn = (sort: CommentSort, from?: SQL) =>
  rows()
    .where(
      and(
        eq(comments.storyId, sql.placeholder("storyId")),
        sql`${comments.parentId} is null`,
        from,
        isShown,
      ),
    )
    .orderBy(...inOrder(sort))
    .limit(pageSize + 1)
    .prepare("threads");

const pagesIn = (sort: CommentSort) => ({
  first: statement(() => rootsIn(sort)),
  next: statement(() => rootsIn(sort, beyond(sql.placeholder("after"), sort))),
});

const listed = {
  newest: pagesIn("newest"),
  oldest: pagesIn("oldest"),
  valued: pagesIn("valued"),
};

const firstReplies = statement(() =>
  rows()
    .where(
      sql`${comments.id} in (select c.id from comments r cross join lateral (
        select k.id from comments k where k.root_id = r.id and (k.status in ('NONE', 'APPROVED')
          or exists (select from comments a where a.parent_id = k.id and a.status in ('NONE', 'APPROVED')))
        order by k.created_at, k.id limit ${repliesShown + 1}) c
        where r.id = any(${sql.placeholder("roots")}::uuid[]))`,
    )
    .orderBy(...inOrder("oldest"))
    .prepare("replies"),
);

async function listReplies(roots: string[]): Promise<Map<string, Row[]>> {
  const byRoot = new Map<string, Row[]>();
  if (roots.length === 0) return byRoot;
  for (const row of await firstReplies().execute({ roots })) {
    const root = row.rootId ?? row.id;
    byRoot.set(root, [...(byRoot.get(root) ?? []), row]);
  }
  return byRoot;
}

/**
 * One thread, read from any comment in it: some replies before that comment and a page from it on.
 * `after` reads on from a reply.
 */
export async function getThread({
  storyId,
  commentId,
  after,
}: {
  storyId: string;
  commentId: string;
  after?: string;
}): Promise<{ thread: Thread; earlier: boolean; next: string | null } | undefined> {
  dependOn(commentTags.ofStory(storyId));
  const ofStory = and(eq(comments.storyId, storyId), isShown);
  const [target] = await rows().where(and(eq(comments.id, commentId), ofStory));
  if (!target) return undefined;
  const rootId = target.rootId ?? target.id;
  const inThread = and(eq(comments.rootId, rootId), ofStory);
  const isReply = target.rootId !== null && after === undefined;
  const from = after ?? (isReply ? target.id : undefined);
  const [root, before, later] = await Promise.all([
    target.rootId === null ? [target] : rows().where(and(eq(comments.id, rootId), ofStory)),
    isReply
      ? rows()
          .where(and(inThread, beyond(target.id, "newest")))
          .orderBy(...inOrder("newest"))
          .limit(repliesShown)
      : [],
    rows()
      .where(and(inThread, from ? beyond(from, "oldest") : undefined))
      .orderBy(...inOrder("oldest"))
      .limit(pageSize + 1),
  ]);
  if (!root[0]) return undefined;
  const page = later.slice(0, pageSize);
  const replies = [...before.reverse(), ...(isReply ? [target] : []), ...page];
  const hasMore = later.length > pageSize;
  return {
    thread: { root: view(root[0]), replies: replies.map(view), hasMore },
    earlier: after !== undefined || before.length === repliesShown,
    next: hasMore ? (page.at(-1)?.id ?? null) : null,
  };
}
