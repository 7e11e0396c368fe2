import { index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { stories } from "./story";

/** How often a story was read in an hour. Nothing here, or anywhere, says by whom. */
export const storyReads = pgTable(
  "story_reads",
  {
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    /** Its first instant, in UTC. */
    hour: instant().notNull(),
    reads: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.hour] }), index().on(t.hour)],
);
