import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { comments } from "./comment";
import { people } from "./person";

/**
 * Every policy that comments were ever screened by, the highest number being in force. Append-only:
 * a trigger refuses update and delete. Without a row the policy is what the rules set out.
 */
export const commentPolicies = pgTable(
  "comment_policies",
  {
    number: integer().primaryKey(),
    policy: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Why it was changed, in the editor's words. */
    note: text().notNull().default(""),
    savedBy: uuid().references(() => people.id),
    savedAt: createdAt(),
  },
  (t) => [check("numbers_from_one", sql`${t.number} > 0`)],
);

/** What made a comment look like spam when it came, for those where anything did. */
export const commentSignals = pgTable("comment_signals", {
  commentId: uuid()
    .primaryKey()
    .references(() => comments.id, { onDelete: "cascade" }),
  score: integer().notNull(),
  signals: jsonb().$type<{ name: string; points: number }[]>().notNull(),
});
