import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import { db, prepared } from "@/db/client";
import { breakingLines } from "@/db/schema/front";
import { people } from "@/db/schema/person";
import { publishedStories, stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import { remembered } from "@/lib/remembered";
import { frontTags } from "../tags";

export type Breaking = { text: string; slug: string | null };

const isOpen = and(isNull(breakingLines.endedAt), gt(breakingLines.endsAt, sql`now()`));

/** The line above readers' pages, to the second; its story is named only while it is published. */
export const getBreaking = cache(async (): Promise<Breaking | null> => {
  const [line] = await listBreaking();
  return line ?? null;
});

/** One at most; that there is none is worth remembering too. */
const listBreaking = remembered("breaking", async (): Promise<Breaking[]> => {
  dependOn(frontTags.breaking);
  const lines = await prepared
    .select({
      text: breakingLines.text,
      storyId: breakingLines.storyId,
      slug: publishedStories.slug,
    })
    .from(breakingLines)
    .leftJoin(publishedStories, eq(publishedStories.storyId, breakingLines.storyId))
    .where(isOpen);
  return lines.map(({ storyId, ...shown }) => {
    if (storyId) dependOn(storyTags.one(storyId));
    return shown;
  });
});

export type DeskBreaking = {
  id: string;
  text: string;
  /** Readers are led there only while it is published. */
  story: { id: string; headline: string; isPublished: boolean } | null;
  endsAt: Date;
  by: string;
};

export async function getDeskBreaking(_: Staff): Promise<DeskBreaking | null> {
  const [line] = await db
    .select({
      id: breakingLines.id,
      text: breakingLines.text,
      story: {
        id: stories.id,
        headline: stories.headline,
        isPublished: sql<boolean>`${publishedStories.storyId} is not null`,
      },
      endsAt: breakingLines.endsAt,
      by: people.name,
    })
    .from(breakingLines)
    .innerJoin(people, eq(people.id, breakingLines.createdBy))
    .leftJoin(stories, eq(stories.id, breakingLines.storyId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, breakingLines.storyId))
    .where(isOpen);
  return line ?? null;
}
