import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { publishedStories, stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { type Card, concerns, listCards, type Wanted } from "./cards";
import type { PlanFilter } from "./input";
import type { Column } from "./rules";

/** What each column holds and which of it comes first: what is most pressing, or newest. */
const parts: Record<Column, Wanted> = {
  draft: {
    where: eq(stories.status, "draft"),
    order: [sql`${stories.dueAt} asc nulls last`, desc(stories.updatedAt), desc(stories.id)],
    limit: 40,
  },
  in_review: {
    where: or(
      eq(stories.status, "in_review"),
      and(
        eq(stories.status, "published"),
        isNotNull(stories.submittedAt),
        isNull(stories.scheduledFor),
      ),
    ),
    order: [sql`${stories.dueAt} asc nulls last`, asc(stories.submittedAt), asc(stories.id)],
    limit: 40,
  },
  scheduled: {
    where: or(
      eq(stories.status, "scheduled"),
      and(eq(stories.status, "published"), isNotNull(stories.scheduledFor)),
    ),
    order: [asc(stories.scheduledFor), asc(stories.id)],
    limit: 40,
  },
  published: {
    where: and(
      eq(stories.status, "published"),
      isNull(stories.submittedAt),
      isNull(stories.scheduledFor),
    ),
    order: [desc(publishedStories.publishedAt), desc(publishedStories.storyId)],
    limit: 8,
    isPublic: true,
  },
  unpublished: {
    where: eq(stories.status, "unpublished"),
    order: [desc(stories.updatedAt), desc(stories.id)],
    limit: 8,
  },
};

export type BoardColumn = { column: Column; cards: Card[]; isCut: boolean };

export const getBoard = (
  staff: Staff,
  { sectionId, personId }: PlanFilter,
): Promise<BoardColumn[]> =>
  Promise.all(
    (Object.keys(parts) as Column[]).map(async (column) => {
      const { limit, ...part } = parts[column];
      const cards = await listCards(staff, {
        ...part,
        where: and(
          part.where,
          sectionId ? eq(stories.sectionId, sectionId) : undefined,
          personId ? concerns(personId) : undefined,
        ),
        limit: limit + 1,
      });
      return { column, cards: cards.slice(0, limit), isCut: cards.length > limit };
    }),
  );
