import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, tsvector } from "./columns";
import { publishedStories } from "./story";

/**
 * What PostgreSQL searches: one document for each published story, with headline, standfirst, body
 * and names in the weights A to D. Triggers keep it; nothing writes here by hand.
 */
export const storySearch = pgTable(
  "story_search",
  {
    storyId: uuid()
      .primaryKey()
      .references(() => publishedStories.storyId, { onDelete: "cascade" }),
    document: tsvector().notNull(),
  },
  (t) => [index("story_search_document").using("gin", t.document)],
);

/** Stories whose words the vocabulary has not taken in yet. */
export const storiesToLearn = pgTable("stories_to_learn", {
  storyId: uuid()
    .primaryKey()
    .references(() => publishedStories.storyId, { onDelete: "cascade" }),
});

/** Words that stand in published stories, as they are written: what a mistyped word may have meant. */
export const searchWords = pgTable(
  "search_words",
  {
    word: text().primaryKey(),
    /** When somebody made sure that a story still has it. */
    seenAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("search_words_trgm").using("gin", sql`${t.word} gin_trgm_ops`),
    index().on(t.seenAt),
  ],
);
