import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, prepared } from "@/db/client";
import { corrections, storyHeadlines } from "@/db/schema/correction";
import { people } from "@/db/schema/person";
import { publishedStories } from "@/db/schema/story";
import { may, type Staff } from "@/domain/person/rules";
import { storyTags } from "@/domain/story/tags";
import { type Cursor, page } from "@/lib/cursor";
import { dependOn } from "@/lib/page-tags";
import { remembered } from "@/lib/remembered";
import type { CorrectionKind } from "./input";
import { correctionTags } from "./tags";

export type Correction = { id: string; kind: CorrectionKind; text: string; at: Date };
export type ListedCorrection = Correction & { story: { slug: string; headline: string } };
export type FormerHeadline = { headline: string; until: Date };

const shown = {
  id: corrections.id,
  kind: corrections.kind,
  text: corrections.text,
  at: corrections.createdAt,
};
const stands = isNull(corrections.withdrawnAt);

/** What readers of a published story were told, oldest first. */
export const correctionsOf = remembered(
  "corrections",
  async (storyId: string): Promise<Correction[]> => {
    dependOn(storyTags.one(storyId));
    return prepared
      .select(shown)
      .from(corrections)
      .innerJoin(publishedStories, eq(publishedStories.storyId, corrections.storyId))
      .where(and(eq(corrections.storyId, storyId), stands))
      .orderBy(asc(corrections.createdAt), asc(corrections.id));
  },
);

/** The same of several stories at once, by story, for feeds. */
export async function correctionsOfAll(
  storyIds: readonly string[],
): Promise<Map<string, Correction[]>> {
  dependOn(correctionTags.all);
  const byStory = new Map<string, Correction[]>();
  if (storyIds.length === 0) return byStory;
  const rows = await db
    .select({ ...shown, storyId: corrections.storyId })
    .from(corrections)
    .innerJoin(publishedStories, eq(publishedStories.storyId, corrections.storyId))
    .where(and(inArray(corrections.storyId, [...storyIds]), stands))
    .orderBy(asc(corrections.createdAt), asc(corrections.id));
  for (const { storyId, ...correction } of rows)
    byStory.set(storyId, [...(byStory.get(storyId) ?? []), correction]);
  return byStory;
}

/** Headlines a published story had before, each with the moment it gave way; latest first. */
export const formerHeadlines = remembered(
  "headlines",
  async (storyId: string): Promise<FormerHeadline[]> => {
    dependOn(storyTags.one(storyId));
    const rows = await prepared
      .select({ headline: storyHeadlines.headline, at: storyHeadlines.createdAt })
      .from(storyHeadlines)
      .innerJoin(publishedStories, eq(publishedStories.storyId, storyHeadlines.storyId))
      .where(eq(storyHeadlines.storyId, storyId))
      .orderBy(desc(storyHeadlines.id));
    return rows
      .slice(1)
      .map(({ headline }, n) => ({ headline, until: rows[n]?.at ?? new Date(0) }));
  },
);

/** Every correction that stands on a published story, latest first. */
export async function listCorrections({
  after,
  limit,
}: {
  after: Cursor | null;
  limit: number;
}): Promise<{ items: ListedCorrection[]; next: string | null }> {
  dependOn(correctionTags.all, storyTags.lists);
  const rows = await db
    .select({
      ...shown,
      key: sql<string>`${corrections.createdAt}::text`,
      story: { slug: publishedStories.slug, headline: publishedStories.headline },
    })
    .from(corrections)
    .innerJoin(publishedStories, eq(publishedStories.storyId, corrections.storyId))
    .where(
      and(
        stands,
        after
          ? sql`(${corrections.createdAt}, ${corrections.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(corrections.createdAt), desc(corrections.id))
    .limit(limit + 1);
  const { items, next } = page(rows, limit, ({ key, id }) => ({ key, id }));
  return { items: items.map(({ key: _key, ...item }) => item), next };
}

/** The same for the desk, with who said it; drafts have none. */
export async function deskCorrections(staff: Staff, storyId: string) {
  if (!may(staff.role, "story.publish")) return [];
  return db
    .select({ ...shown, by: people.name })
    .from(corrections)
    .innerJoin(people, eq(people.id, corrections.createdBy))
    .where(and(eq(corrections.storyId, storyId), stands))
    .orderBy(asc(corrections.createdAt), asc(corrections.id));
}
