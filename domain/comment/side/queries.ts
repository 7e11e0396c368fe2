import "server-only";
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { cache } from "react";
import { prepared, statement } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { pollOptions } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import { remembered } from "@/lib/remembered";
import { publishedStatuses } from "../rules";
import { commentTags } from "../tags";
import { beyond, type CommentView, inOrder, rows, view } from "../thread/rows";
import { findSide } from "./facts";

/** Of each side at first, so that neither pushes the other off the page. */
const pageSize = 10;

export type SideOfThread = {
  id: string;
  label: string;
  comments: CommentView[];
  next: string | null;
};

/** The sides that comments on a story can show: the options of its poll, if one chooses one. */
export const listSides = cache(
  remembered("sides", async (storyId: string): Promise<{ id: string; label: string }[]> => {
    dependOn(storyTags.one(storyId), storyTags.lists);
    return prepared
      .select({ id: pollOptions.id, label: pollOptions.label })
      .from(publishedStories)
      .innerJoin(pollOptions, eq(pollOptions.pollId, publishedStories.pollId))
      .where(
        and(
          eq(publishedStories.storyId, storyId),
          sql`exists (select from polls p where p.id = ${pollOptions.pollId}
          and p.kind = 'single' and p.status <> 'draft')`,
        ),
      )
      .orderBy(asc(pollOptions.position));
  }),
);

/** Each side's comments, most valued first. `after` reads on in the side of that comment alone. */
export async function listBySide(storyId: string, after?: string): Promise<SideOfThread[]> {
  dependOn(commentTags.ofStory(storyId));
  const sides = await listSides(storyId);
  const [cursor] = after
    ? await prepared
        .select({ sideId: comments.sideId })
        .from(comments)
        .where(and(eq(comments.id, after), eq(comments.storyId, storyId)))
    : [];
  const asked = sides.filter(({ id }) => !cursor?.sideId || cursor.sideId === id);
  return Promise.all(
    asked.map(async (side) => {
      const found = await rows()
        .where(
          and(
            eq(comments.storyId, storyId),
            eq(comments.sideId, side.id),
            inArray(comments.status, publishedStatuses),
            after && cursor?.sideId ? beyond(after, "valued") : undefined,
          ),
        )
        .orderBy(...inOrder("valued"))
        .limit(pageSize + 1);
      const page = found.slice(0, pageSize).map(view);
      return { ...side, comments: page, next: found[pageSize] ? (page.at(-1)?.id ?? null) : null };
    }),
  );
}

/** The best case for each side: of each, one comment is featured at most. */
export async function listBestCases(
  storyId: string,
): Promise<{ id: string; label: string; best: CommentView }[]> {
  dependOn(commentTags.ofStory(storyId));
  const [sides, found] = await Promise.all([listSides(storyId), featured().execute({ storyId })]);
  const best = new Map(found.map((row) => [row.sideId, view(row)]));
  return sides.flatMap((side) => {
    const one = best.get(side.id);
    return one ? [{ ...side, best: one }] : [];
  });
}

const featured = statement(() =>
  rows()
    .where(
      and(
        eq(comments.storyId, sql.placeholder("storyId")),
        isNotNull(comments.sideId),
        isNotNull(comments.featuredAt),
        inArray(comments.status, publishedStatuses),
      ),
    )
    .prepare("featured"),
);

/** The side a reader could show with a comment, in words. */
export async function getOwnSide(viewer: Viewer, storyId: string): Promise<string | null> {
  const [sides, voted] = await Promise.all([
    listSides(storyId),
    findSide(prepared, viewer.id, storyId),
  ]);
  return sides.find(({ id }) => id === voted)?.label ?? null;
}
