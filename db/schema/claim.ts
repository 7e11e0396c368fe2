import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { comments } from "./comment";
import { people } from "./person";

/** Who is looking at a card, until when on the database's clock. What has run out means nothing. */
export const commentClaims = pgTable(
  "comment_claims",
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id, { onDelete: "cascade" }),
    moderatorId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    until: instant().notNull(),
  },
  (t) => [index().on(t.moderatorId)],
);
