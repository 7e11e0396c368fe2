import { sql } from "drizzle-orm";
import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { comments, verdicts } from "./comment";

/** What the author of a rejected comment says for it. Once per comment, as the law asks and no oftener. */
export const appeals = pgTable(
  "appeals",
  {
    id: id(),
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    /** The rejection it is about. */
    verdictId: uuid().references(() => verdicts.id, { onDelete: "set null" }),
    text: text().notNull(),
    createdAt: createdAt(),
    /** Set by the verdict that answers it: another rejection declines, anything else grants. */
    settledAt: instant(),
    settledBy: uuid().references(() => verdicts.id, { onDelete: "set null" }),
  },
  (t) => [
    unique("one_appeal_per_comment").on(t.commentId),
    index("appeals_open").on(t.createdAt, t.commentId).where(sql`settled_at is null`),
    index().on(t.settledBy),
  ],
);
