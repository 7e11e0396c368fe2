import { foreignKey, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { people } from "./person";
import { stories } from "./story";

/** What a note is about: the words it quotes, and where they stand in the shared document. */
export type NoteAnchor = {
  exact: string;
  prefix: string;
  suffix: string;
  /** Relative positions of Yjs, which stay with their letters whatever is written around them. */
  start: unknown;
  end: unknown;
};

/** Notes of the desk on a passage: beside the text, never in it, never public. */
export const notes = pgTable(
  "notes",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    /** A reply belongs to a note that begins a thread. */
    parentId: uuid(),
    anchor: jsonb().$type<NoteAnchor>(),
    body: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    editedAt: instant(),
    /** Of a thread: settled, and by whom. */
    resolvedAt: instant(),
    resolvedBy: uuid().references(() => people.id),
  },
  (t) => [
    unique("notes_of_story").on(t.id, t.storyId),
    foreignKey({
      name: "reply_in_its_story",
      columns: [t.parentId, t.storyId],
      foreignColumns: [t.id, t.storyId],
    }).onDelete("cascade"),
    index().on(t.storyId, t.createdAt),
  ],
);
