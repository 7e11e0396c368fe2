import { sql } from "drizzle-orm";
import {
  check,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { comments } from "./comment";
import { people } from "./person";
import { stories } from "./story";

export const watchKind = pgEnum("watch_kind", ["person", "story", "word"]);

/** What moderators keep an eye on: its comments come first in the queue. */
export const watches = pgTable(
  "watches",
  {
    id: id(),
    kind: watchKind().notNull(),
    personId: uuid().references(() => people.id, { onDelete: "cascade" }),
    storyId: uuid().references(() => stories.id, { onDelete: "cascade" }),
    word: text(),
    /** Why, for colleagues. */
    note: text().notNull().default(""),
    byId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("watched_person_once").on(t.personId),
    uniqueIndex("watched_story_once").on(t.storyId),
    uniqueIndex("watched_word_once").on(sql`lower(${t.word})`),
    index().on(t.createdAt, t.id),
    check(
      "watch_has_its_object",
      sql`num_nonnulls(${t.personId}, ${t.storyId}, ${t.word}) = 1 and case ${t.kind}
        when 'person' then ${t.personId} is not null
        when 'story' then ${t.storyId} is not null
        else ${t.word} is not null end`,
    ),
  ],
);

/** Which comments a watch is about, found when the comment or the watch came. */
export const commentWatches = pgTable(
  "comment_watches",
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    watchId: uuid()
      .notNull()
      .references(() => watches.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.watchId] }), index().on(t.watchId)],
);
