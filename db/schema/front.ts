import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { media } from "./media";
import { people } from "./person";
import { stories } from "./story";
import { sections } from "./taxonomy";

export const frontArea = pgEnum("front_area", ["lead", "seconds", "river"]);
export const frontRule = pgEnum("front_rule", ["newest", "mostRead", "section"]);

/** A page that editors arrange: the newsroom's front, or that of a section. The draft lies here. */
export const fronts = pgTable(
  "fronts",
  {
    id: id(),
    /** Null is the newsroom's own front. */
    sectionId: uuid().references(() => sections.id, { onDelete: "cascade" }),
    /** Counts saves of the draft. A save names the version it was made from. */
    version: integer().notNull().default(0),
    draft: jsonb().$type<Record<string, unknown>>().notNull(),
    editedBy: uuid().references(() => people.id),
    editedAt: createdAt(),
    /** The version of the draft that readers have; 0 before the first one. */
    publishedVersion: integer().notNull().default(0),
  },
  (t) => [unique("one_front_each").on(t.sectionId).nullsNotDistinct()],
);

/** How many stories an area shows readers, and what fills the places nobody filled. */
export const frontAreas = pgTable(
  "front_areas",
  {
    frontId: uuid()
      .notNull()
      .references(() => fronts.id, { onDelete: "cascade" }),
    area: frontArea().notNull(),
    size: smallint().notNull(),
    rule: frontRule().notNull(),
    sectionId: uuid().references(() => sections.id, { onDelete: "set null" }),
  },
  (t) => [primaryKey({ columns: [t.frontId, t.area] })],
);

/** What editors placed, as readers have it. It shows only while the story is published. */
export const frontPlaces = pgTable(
  "front_places",
  {
    frontId: uuid()
      .notNull()
      .references(() => fronts.id, { onDelete: "cascade" }),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    area: frontArea().notNull(),
    /** The order among those that move up when another one leaves. */
    position: smallint().notNull(),
    /** The place it keeps, counted from 0; null lets it move. */
    pin: smallint(),
    until: instant(),
    headline: text().notNull().default(""),
    mediaId: uuid().references(() => media.id),
  },
  (t) => [
    // No story twice on one front.
    primaryKey({ columns: [t.frontId, t.storyId] }),
    unique("front_places_position").on(t.frontId, t.area, t.position),
    index().on(t.storyId),
    index().on(t.mediaId),
    index("front_places_until").on(t.until).where(sql`until is not null`),
  ],
);

/** Every arrangement that was published, as it was. */
export const frontEditions = pgTable(
  "front_editions",
  {
    id: id(),
    frontId: uuid()
      .notNull()
      .references(() => fronts.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    arrangement: jsonb().$type<Record<string, unknown>>().notNull(),
    publishedBy: uuid().references(() => people.id),
    publishedAt: createdAt(),
  },
  (t) => [unique("front_editions_number").on(t.frontId, t.number)],
);

/** A line above every readers' page. At most one is open; the database's clock ends it. */
export const breakingLines = pgTable(
  "breaking_lines",
  {
    id: id(),
    text: text().notNull(),
    storyId: uuid().references(() => stories.id, { onDelete: "set null" }),
    endsAt: instant().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    /** When it was over: its time had come, or an editor ended or replaced it. */
    endedAt: instant(),
  },
  (t) => [
    index().on(t.createdAt),
    uniqueIndex("one_breaking_line").on(sql`(${t.endedAt} is null)`).where(sql`ended_at is null`),
  ],
);
