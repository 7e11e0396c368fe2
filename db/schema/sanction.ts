import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { comments, rejectionCode, verdicts } from "./comment";
import { people } from "./person";

export const sanctionKind = pgEnum("sanction_kind", ["warn", "premoderate", "mute", "ban"]);

/** What was decided about a reader, never about a device or an address. */
export const sanctions = pgTable(
  "sanctions",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: sanctionKind().notNull(),
    code: rejectionCode().notNull(),
    /** Told to the reader with the reason. */
    note: text().notNull().default(""),
    /** The comment it is about, if it is about one. */
    commentId: uuid().references(() => comments.id, { onDelete: "set null" }),
    byId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    /** When it ends by itself. */
    until: instant(),
    liftedAt: instant(),
    liftedBy: uuid().references(() => people.id),
    liftNote: text().notNull().default(""),
    /** When the reader said they had read it. */
    readAt: instant(),
  },
  (t) => [
    index().on(t.personId, t.createdAt),
    index().on(t.createdAt, t.id),
    check("mute_ends", sql`${t.kind} <> 'mute' or ${t.until} is not null`),
    check("warning_is_said_once", sql`${t.kind} <> 'warn' or ${t.until} is null`),
    check("lifted_by_someone", sql`(${t.liftedAt} is null) = (${t.liftedBy} is null)`),
  ],
);

/** The comments a ban took along, by the verdict that took each, so that lifting it can bring them back. */
export const sanctionTakedowns = pgTable(
  "sanction_takedowns",
  {
    sanctionId: uuid()
      .notNull()
      .references(() => sanctions.id, { onDelete: "cascade" }),
    verdictId: uuid()
      .notNull()
      .references(() => verdicts.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.sanctionId, t.verdictId] })],
);
