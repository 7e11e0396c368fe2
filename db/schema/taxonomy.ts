import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";

export const sections = pgTable("sections", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(""),
  position: integer().notNull().default(0),
  createdAt: createdAt(),
});

export const tags = pgTable(
  "tags",
  { id: id(), slug: text().notNull().unique(), name: text().notNull(), createdAt: createdAt() },
  (t) => [uniqueIndex("tags_name_unique").on(sql`lower(${t.name})`)],
);

/** Where a renamed or merged tag is found now. */
export const tagRedirects = pgTable(
  "tag_redirects",
  {
    slug: text().primaryKey(),
    tagId: uuid()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    /** The id of a merged tag: texts kept from before the merge still name it. */
    formerId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.tagId), index().on(t.formerId)],
);
