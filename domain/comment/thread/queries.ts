import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { statement } from "@/db/client";
import { comments, storyTallies } from "@/db/schema/comment";
import { settings } from "@/db/schema/newsroom";
import { publishedStories } from "@/db/schema/story";
import { dependOn, freshFor } from "@/lib/page-tags";
import { closesIn, isOpenNow } from "../facts";
import type { CommentSort } from "../rules";
import { commentTags } from "../tags";
import { listRows, pageSize, repliesShown } from "./listing";
import { beyond, type CommentView, inOrder, isShown, rows, view } from "./rows";

export type Thread = { root: CommentView; replies: CommentView[]; hasMore: boolean };

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
  const threads: Thread[] = [];
  let shown = 0;
  for (const row of await listRows({ storyId, sort, after })) {
    const thread = threads.at(-1);
    if (row.parentId !== null && thread) {
      thread.hasMore = thread.replies.length === repliesShown;
      if (!thread.hasMore) {
        thread.replies.push(view(row));
        shown++;
      }
    } else if (shown >= pageSize) {
      return { threads, next: thread?.root.id ?? null };
    } else {
      threads.push({ root: view(row), replies: [], hasMore: false });
      shown++;
    }
  }
  return { threads, next: null };
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
