import { sql } from "drizzle-orm";
import { index, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";

export const role = pgEnum("role", ["reader", "writer", "editor", "moderator", "admin"]);
export const personStatus = pgEnum("person_status", ["active", "suspended"]);
export const tokenPurpose = pgEnum("token_purpose", ["confirm_email", "reset_password", "setup"]);

export const people = pgTable(
  "people",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    slug: text().notNull().unique(),
    bio: text().notNull().default(""),
    role: role().notNull().default("reader"),
    status: personStatus().notNull().default("active"),
    emailConfirmedAt: instant(),
    createdAt: createdAt(),
    /** Deleted by its owner; the row holds nothing of them any more. */
    leftAt: instant(),
  },
  (t) => [
    uniqueIndex("people_email_unique").on(sql`lower(${t.email})`),
    index("people_by_name").on(sql`lower(${t.name})`, t.id),
  ],
);

/** Apart from people, so that no list of people can carry a hash by accident. */
export const credentials = pgTable("credentials", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  passwordHash: text().notNull(),
  changedAt: createdAt(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    userAgent: text().notNull().default(""),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index().on(t.personId)],
);

/** Single-use links sent by mail. Only the SHA-256 of a token is kept. */
export const tokens = pgTable(
  "tokens",
  {
    id: id(),
    personId: uuid().references(() => people.id, { onDelete: "cascade" }),
    purpose: tokenPurpose().notNull(),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index().on(t.personId)],
);
