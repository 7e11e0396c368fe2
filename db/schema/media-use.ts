import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { media } from "./media";
import { stories } from "./story";

/**
 * Which pictures a story shows in its draft, to readers, or in its history: kept by triggers, so
 * that no picture in use can be deleted, whoever asks.
 */
export const mediaUses = pgTable(
  "media_uses",
  {
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    place: text().$type<"draft" | "public" | "history">().notNull(),
  },
  (uses) => [
    primaryKey({ columns: [uses.mediaId, uses.storyId, uses.place] }),
    index().on(uses.storyId, uses.place),
    check("media_use_place", sql`${uses.place} in ('draft', 'public', 'history')`),
  ],
);
