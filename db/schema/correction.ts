import { bigint, index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { people } from "./person";
import { stories } from "./story";

export const correctionKind = pgEnum("correction_kind", ["correction", "clarification", "update"]);

/** What a newsroom told its readers about a story after it was out. Said once, it is not rewritten. */
export const corrections = pgTable(
  "corrections",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    kind: correctionKind().notNull(),
    text: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    /** Taken back, by whom and why stands in the event log; readers no longer see it. */
    withdrawnAt: instant(),
  },
  (t) => [index().on(t.storyId, t.createdAt), index().on(t.createdAt, t.id)],
);

/** Every headline a story has had in public, kept by a trigger on published_stories. */
export const storyHeadlines = pgTable(
  "story_headlines",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    headline: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.storyId, t.id)],
);
