import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, prepared, statement } from "@/db/client";
import { comments, storyTallies, verdicts } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { pollOptions } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import type { CommentListInput } from "./input";
import {
  type CommentStatus,
  editMinutes,
  heldStatuses,
  publishedStatuses,
  type RejectionCode,
} from "./rules";
import { beyond, type CommentView, inOrder } from "./thread/rows";

const pageSize = 50;

/** A published story by its address, as far as its comments go. */
export async function findDiscussion(slug: string): Promise<{ storyId: string } | undefined> {
  const [row] = await prepared
    .select({ storyId: publishedStories.storyId })
    .from(publishedStories)
    .where(eq(publishedStories.slug, slug));
  return row;
}

/** The published comments of a story, one after the other, for programs. */
export async function listComments(storyId: string, { after, sort }: CommentListInput) {
  const found = await prepared
    .select({
      id: comments.id,
      parent: comments.parentId,
      author: { name: people.name },
      body: comments.body,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(
      and(
        eq(comments.storyId, storyId),
        inArray(comments.status, publishedStatuses),
        after ? beyond(after, sort) : undefined,
      ),
    )
    .orderBy(...inOrder(sort))
    .limit(pageSize + 1);
  const page = found.slice(0, pageSize);
  return { comments: page, next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

export async function countComments(storyId: string): Promise<number> {
  const [tally] = await prepared
    .select({ comments: storyTallies.comments })
    .from(storyTallies)
    .where(eq(storyTallies.storyId, storyId));
  return tally?.comments ?? 0;
}

/** A reader's own comments on a story that wait for a moderator; nobody else sees them there. */
export async function listOwnWaiting(viewer: Viewer, storyId: string): Promise<CommentView[]> {
  const { id, name, role } = viewer;
  const found = await waiting().execute({ authorId: id, storyId });
  const own = {
    state: "own",
    author: { id, name, role },
    inReplyTo: null,
    isFeatured: false,
    goodPoints: 0,
    changedMinds: 0,
  } as const;
  return found.map((row) => ({ ...row, ...own }));
}

const waiting = statement((on) =>
  on
    .select({
      id: comments.id,
      parentId: comments.parentId,
      rootId: comments.rootId,
      body: comments.body,
      createdAt: comments.createdAt,
      isEdited: sql<boolean>`${comments.revision} > 1`,
      isFresh: sql<boolean>`${comments.createdAt} > now() - make_interval(mins => ${editMinutes})`,
      side: pollOptions.label,
      sideAt: pollOptions.position,
    })
    .from(comments)
    .leftJoin(pollOptions, eq(pollOptions.id, comments.sideId))
    .where(
      and(
        eq(comments.authorId, sql.placeholder("authorId")),
        eq(comments.storyId, sql.placeholder("storyId")),
        inArray(comments.status, heldStatuses),
      ),
    )
    .orderBy(...inOrder("newest"))
    .limit(20)
    .prepare("waiting"),
);

export type OwnComment = {
  id: string;
  body: string;
  status: CommentStatus;
  createdAt: Date;
  /** Null while the story is not published. */
  story: { slug: string; headline: string } | null;
  /** Why it was rejected, as its author is told. */
  rejection: { code: RejectionCode; note: string } | null;
};

/** For the account page: everything one wrote, and what became of it. */
export async function listOwnComments(
  viewer: Viewer,
  { after, limit = 20 }: { after?: string; limit?: number } = {},
): Promise<{ comments: OwnComment[]; next: string | null }> {
  const found = await db
    .select({
      id: comments.id,
      body: comments.body,
      status: comments.status,
      createdAt: comments.createdAt,
      story: { slug: publishedStories.slug, headline: publishedStories.headline },
      code: verdicts.code,
      note: verdicts.note,
    })
    .from(comments)
    .leftJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
    .leftJoin(
      verdicts,
      and(
        eq(verdicts.commentId, comments.id),
        eq(verdicts.version, comments.version),
        eq(verdicts.kind, "reject"),
        isNull(verdicts.undoneAt),
      ),
    )
    .where(
      and(
        eq(comments.authorId, viewer.id),
        isNull(comments.deletedAt),
        after ? beyond(after, "newest") : undefined,
      ),
    )
    .orderBy(...inOrder("newest"))
    .limit(limit + 1);
  const page = found.slice(0, limit).map(({ code, note, ...comment }) => ({
    ...comment,
    rejection: code ? { code, note: note ?? "" } : null,
  }));
  return { comments: page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}
