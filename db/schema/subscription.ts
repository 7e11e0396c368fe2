import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { sections } from "./taxonomy";

/** How often at most. */
export const newsletterRhythm = pgEnum("newsletter_rhythm", ["daily", "weekly"]);

/**
 * Who gets the newsletter, and which. Only addresses whose owner has confirmed it have a row here,
 * so that no query can send to another one by forgetting a condition; whoever unsubscribes has none
 * any more. An account and its subscription belong together by the address.
 */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: id(),
    email: text().notNull().unique(),
    rhythm: newsletterRhythm().notNull(),
    /** Everything, also sections to come; else those in subscription_sections. */
    allSections: boolean().notNull(),
    createdAt: createdAt(),
  },
  (t) => [check("subscriptions_email_small", sql`${t.email} = lower(${t.email})`)],
);

export const subscriptionSections = pgTable(
  "subscription_sections",
  {
    subscriptionId: uuid()
      .notNull()
      .references(() => subscriptions.id, { onDelete: "cascade" }),
    sectionId: uuid()
      .notNull()
      .references(() => sections.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.subscriptionId, t.sectionId] }), index().on(t.sectionId)],
);

/** What somebody asked for in the name of an address. It becomes a subscription by the mailed link. */
export const subscriptionRequests = pgTable(
  "subscription_requests",
  {
    id: id(),
    email: text().notNull(),
    rhythm: newsletterRhythm().notNull(),
    allSections: boolean().notNull(),
    sectionIds: uuid().array().notNull(),
    /** SHA-256: who reads the table cannot make the links. */
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [index().on(t.email), index().on(t.expiresAt)],
);
