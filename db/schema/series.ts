import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { stories } from "./story";

/** Stories that belong together in an order: a long investigation, a guide in parts. */
export const series = pgTable("series", {
  id: id(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  standfirst: text().notNull().default(""),
  createdAt: createdAt(),
});

/** Every address a series ever had. */
export const seriesSlugs = pgTable(
  "series_slugs",
  {
    slug: text().primaryKey(),
    seriesId: uuid()
      .notNull()
      .references(() => series.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.seriesId)],
);

/** A story is in one series at most. Readers see those parts only that are published. */
export const seriesStories = pgTable(
  "series_stories",
  {
    storyId: uuid()
      .primaryKey()
      .references(() => stories.id, { onDelete: "cascade" }),
    seriesId: uuid()
      .notNull()
      .references(() => series.id, { onDelete: "cascade" }),
    position: integer().notNull(),
  },
  (t) => [index().on(t.seriesId, t.position)],
);
