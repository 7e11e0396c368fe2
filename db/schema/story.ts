import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Doc } from "@/lib/rich-text";
import { createdAt, id, instant, tsvector } from "./columns";
import { media } from "./media";
import { people } from "./person";
import { polls } from "./poll";
import { sections, tags } from "./taxonomy";

export const storyStatus = pgEnum("story_status", [
  "draft",
  "in_review",
  "scheduled",
  "published",
  "unpublished",
]);
export const commentMode = pgEnum("comment_mode", ["open", "premoderated", "closed", "regulars"]);
export const revisionKind = pgEnum("revision_kind", [
  "auto",
  "named",
  "conflict",
  "published",
  "restored",
]);

/** What the desk works on. Readers never see this table: they read published_stories. */
export const stories = pgTable(
  "stories",
  {
    id: id(),
    status: storyStatus().notNull().default("draft"),
    /** Counts content saves. A save names the version it was made from. */
    version: integer().notNull().default(1),
    headline: text().notNull().default(""),
    standfirst: text().notNull().default(""),
    slug: text().notNull().unique(),
    /** True once a person wrote the slug: it no longer follows the headline. */
    slugTouched: boolean().notNull().default(false),
    sectionId: uuid().references(() => sections.id),
    leadMediaId: uuid().references(() => media.id),
    leadAlt: text().notNull().default(""),
    leadCaption: text().notNull().default(""),
    leadCredit: text().notNull().default(""),
    /** The poll as the desk works on it; published wording lies in polls and poll_options. */
    pollDraft: jsonb().$type<Record<string, unknown>>(),
    pollId: uuid().references(() => polls.id),
    commentMode: commentMode().notNull().default("open"),
    commentsCloseAt: instant(),
    /** Why an editor sent it back; shown to the writer until it is submitted again. */
    reviewNote: text().notNull().default(""),
    /** Who asked for a review, and when: of a draft, or of a live story's pending changes. */
    submittedBy: uuid().references(() => people.id),
    submittedAt: instant(),
    /** When it is to be published; of a live story, when its pending changes are. */
    scheduledFor: instant(),
    /** When it is to be taken down. */
    unpublishAt: instant(),
    /** The assignment: who writes, who edits, due when, how long. */
    writerId: uuid().references(() => people.id),
    editorId: uuid().references(() => people.id),
    dueAt: instant(),
    plannedWords: integer(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    updatedBy: uuid().references(() => people.id),
    updatedAt: createdAt(),
  },
  (t) => [
    index().on(t.updatedAt, t.id),
    index().on(t.status, t.updatedAt, t.id),
    index().on(t.sectionId, t.updatedAt, t.id),
    index().on(t.createdBy),
    index().on(t.pollId),
    index("stories_headline").on(sql`lower(${t.headline})`, t.id),
    index("stories_headline_trgm").using("gin", sql`${t.headline} gin_trgm_ops`),
    index("stories_scheduled").on(t.scheduledFor).where(sql`scheduled_for is not null`),
    index("stories_to_unpublish").on(t.unpublishAt).where(sql`unpublish_at is not null`),
    /** The board's first column: the drafts most pressing, then the newest. */
    index("stories_draft_by_due")
      .on(sql`${t.dueAt} asc nulls last`, t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`status = 'draft'`),
    index("stories_due").on(t.dueAt, t.id).where(sql`due_at is not null`),
    index("stories_submitted").on(t.submittedAt, t.id).where(sql`submitted_at is not null`),
    index().on(t.writerId),
    index().on(t.editorId),
  ],
);

/** Apart from stories, so that no list loads a body. */
export const storyBodies = pgTable(
  "story_bodies",
  {
    storyId: uuid()
      .primaryKey()
      .references(() => stories.id, { onDelete: "cascade" }),
    doc: jsonb().$type<Doc>().notNull(),
    text: text().notNull().default(""),
    words: integer().notNull().default(0),
    search: tsvector().generatedAlwaysAs(sql`to_tsvector('simple', text)`),
  },
  (t) => [index("story_bodies_search").using("gin", t.search)],
);

export const storyAuthors = pgTable(
  "story_authors",
  {
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.personId] }),
    unique("story_authors_position").on(t.storyId, t.position),
    index().on(t.personId, t.storyId),
  ],
);

export const storyTags = pgTable(
  "story_tags",
  {
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    tagId: uuid()
      .notNull()
      .references(() => tags.id),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.tagId] }),
    unique("story_tags_position").on(t.storyId, t.position),
    index().on(t.tagId, t.storyId),
  ],
);

/** Immutable snapshots: what was published, what lost a race, what was kept on the way. */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    kind: revisionKind().notNull(),
    name: text().notNull().default(""),
    /** The content version this snapshot holds; for a conflict, the version it was made from. */
    version: integer().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    createdBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("revisions_number").on(t.storyId, t.number),
    unique("revisions_of_story").on(t.id, t.storyId),
  ],
);

/** Every address a published story ever had. */
export const storySlugs = pgTable(
  "story_slugs",
  {
    slug: text().primaryKey(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [unique("story_slugs_of_story").on(t.slug, t.storyId), index().on(t.storyId)],
);

/**
 * What readers see, and all they see: a story is public if and only if it has a row here.
 * Unpublishing deletes the row; a draft cannot leak through a query that never reads drafts.
 */
export const publishedStories = pgTable(
  "published_stories",
  {
    storyId: uuid()
      .primaryKey()
      .references(() => stories.id),
    revisionId: uuid().notNull(),
    slug: text().notNull().unique(),
    headline: text().notNull(),
    standfirst: text().notNull(),
    sectionId: uuid()
      .notNull()
      .references(() => sections.id),
    leadMediaId: uuid().references(() => media.id),
    leadAlt: text().notNull().default(""),
    leadCaption: text().notNull().default(""),
    leadCredit: text().notNull().default(""),
    pollId: uuid().references(() => polls.id),
    commentMode: commentMode().notNull().default("open"),
    commentsCloseAt: instant(),
    doc: jsonb().$type<Doc>().notNull(),
    text: text().notNull(),
    words: integer().notNull(),
    publishedAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({
      name: "published_revision_of_story",
      columns: [t.revisionId, t.storyId],
      foreignColumns: [revisions.id, revisions.storyId],
    }),
    foreignKey({
      name: "live_slug_of_story",
      columns: [t.slug, t.storyId],
      foreignColumns: [storySlugs.slug, storySlugs.storyId],
    }),
    index().on(t.publishedAt, t.storyId),
    index().on(t.pollId),
    index().on(t.sectionId, t.publishedAt, t.storyId),
  ],
);

export const publishedTags = pgTable(
  "published_tags",
  {
    storyId: uuid()
      .notNull()
      .references(() => publishedStories.storyId, { onDelete: "cascade" }),
    tagId: uuid()
      .notNull()
      .references(() => tags.id),
    position: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.tagId] }), index().on(t.tagId)],
);

export const publishedAuthors = pgTable(
  "published_authors",
  {
    storyId: uuid()
      .notNull()
      .references(() => publishedStories.storyId, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    position: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] }), index().on(t.personId)],
);
