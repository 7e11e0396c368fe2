import { pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { rejectionCode } from "./comment";
import { people } from "./person";

/** What the newsroom tells authors again and again, kept so that everybody is told it in the same words. */
export const cannedReasons = pgTable(
  "canned_reasons",
  {
    id: id(),
    code: rejectionCode().notNull(),
    note: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [unique("canned_once").on(t.code, t.note)],
);
