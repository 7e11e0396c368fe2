import "server-only";
import { and, asc, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedStories, stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { concerns } from "../board/cards";
import type { PlanFilter } from "../board/input";
import type { StoryStatus } from "../input";

/** What a story has in a calendar: due, to go out, out, to come down. */
export type EntryKind = "due" | "scheduled" | "out" | "down";
export type Entry = {
  kind: EntryKind;
  id: string;
  headline: string;
  status: StoryStatus;
  writer: string | null;
  at: Date;
};

const kinds: Record<EntryKind, { at: PgColumn; where?: SQL }> = {
  due: { at: stories.dueAt, where: inArray(stories.status, ["draft", "in_review"]) },
  scheduled: { at: stories.scheduledFor },
  out: { at: publishedStories.publishedAt },
  down: { at: stories.unpublishAt },
};

/** More than the busiest desk has in a month; beyond it the earliest are shown. */
const maxEntries = 4_000;

export async function listEntries(
  _: Staff,
  { from, to }: { from: Date; to: Date },
  { sectionId, personId }: PlanFilter,
): Promise<Entry[]> {
  const found = await Promise.all(
    (Object.keys(kinds) as EntryKind[]).map(async (kind) => {
      const { at, where } = kinds[kind];
      const rows = await db
        .select({
          id: stories.id,
          headline: stories.headline,
          status: stories.status,
          writer: people.name,
          at,
        })
        .from(stories)
        .leftJoin(publishedStories, eq(publishedStories.storyId, stories.id))
        .leftJoin(people, eq(people.id, stories.writerId))
        .where(
          and(
            gte(at, from),
            lt(at, to),
            where,
            sectionId ? eq(stories.sectionId, sectionId) : undefined,
            personId ? concerns(personId) : undefined,
          ),
        )
        .orderBy(asc(at), asc(stories.id))
        .limit(maxEntries);
      return rows.map((row): Entry => ({ ...row, kind, at: row.at as Date }));
    }),
  );
  return found.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
}
