import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { people } from "./person";
import { commentMode } from "./story";

/** Who did what, when, to what. Append-only: a trigger refuses update and delete. */
export const events = pgTable(
  "events",
  {
    id: id(),
    at: createdAt(),
    actorId: uuid().references(() => people.id),
    verb: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index().on(t.subjectType, t.subjectId, t.at),
    index().on(t.at, t.id),
    index().on(t.actorId, t.at, t.id),
    index().on(t.verb, t.at, t.id),
  ],
);

/** One row: what the newsroom is called and how it behaves. */
export const settings = pgTable(
  "settings",
  {
    id: integer().primaryKey().default(1),
    title: text().notNull().default("Galley"),
    tagline: text().notNull().default(""),
    timeZone: text().notNull().default("UTC"),
    /** What readers' pages speak (lib/words/languages.ts). */
    language: text().notNull().default("en"),
    commentMode: commentMode().notNull().default("open"),
    /** Comments close this many days after publication; 0 keeps them open. */
    commentsCloseAfterDays: integer().notNull().default(0),
  },
  (t) => [check("one_row", sql`${t.id} = 1`)],
);

/**
 * Buckets of the generic cell rate algorithm: the theoretical arrival time per key.
 * Unlogged (see the migration): losing it in a crash forgets limits, nothing else.
 */
export const rateLimits = pgTable("rate_limits", {
  bucket: text().primaryKey(),
  arrivesAt: instant().notNull(),
});
