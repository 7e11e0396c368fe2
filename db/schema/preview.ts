import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { people } from "./person";
import { stories } from "./story";

/** Links that show one draft to somebody outside. Only the SHA-256 of a token is kept. */
export const previewLinks = pgTable(
  "preview_links",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    /** For whom it was made, as its maker wrote it. */
    label: text().notNull().default(""),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    lastOpenedAt: instant(),
  },
  (t) => [index().on(t.storyId, t.createdAt, t.id)],
);
