import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt } from "./columns";
import { stories } from "./story";

/**
 * The document that several people write in at once (Yjs): derived from the story's content and
 * written in the same transaction as it. If the versions differ, the content was changed by other
 * means, and the document takes the difference in before it is used again.
 */
export const storyDocuments = pgTable("story_documents", {
  storyId: uuid()
    .primaryKey()
    .references(() => stories.id, { onDelete: "cascade" }),
  /** A Yjs update with all of the past: undo may need what was deleted. */
  state: bytea().notNull(),
  version: integer().notNull(),
  updatedAt: createdAt(),
});
