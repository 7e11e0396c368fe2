import { integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { people } from "./person";
import { stories } from "./story";

/** Until when a story may not be published, and who let it out earlier. */
export const embargoes = pgTable("embargoes", {
  storyId: uuid()
    .primaryKey()
    .references(() => stories.id, { onDelete: "cascade" }),
  until: instant().notNull(),
  /** Whose embargo it is, in words: "press release of the harbour board". */
  source: text().notNull().default(""),
  setBy: uuid()
    .notNull()
    .references(() => people.id),
  setAt: createdAt(),
  overriddenBy: uuid().references(() => people.id),
  overriddenAt: instant(),
  overrideReason: text().notNull().default(""),
});

export const checkLevel = pgEnum("check_level", ["block", "warn", "off"]);

/** Where the editors differ from what a check of the checklist does by itself. */
export const checkSettings = pgTable("check_settings", {
  name: text().primaryKey(),
  level: checkLevel().notNull(),
  threshold: integer(),
});
