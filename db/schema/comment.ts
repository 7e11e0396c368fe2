import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { people } from "./person";
import { pollOptions } from "./poll";
import { stories } from "./story";

export const commentStatus = pgEnum("comment_status", [
  "NONE",
  "PREMOD",
  "SYSTEM_WITHHELD",
  "APPROVED",
  "REJECTED",
]);
export const verdictKind = pgEnum("verdict_kind", ["approve", "reject", "feature", "unfeature"]);
export const reportReason = pgEnum("report_reason", ["OFFENSIVE", "SPAM", "OFF_TOPIC", "OTHER"]);
export const rejectionCode = pgEnum("rejection_code", [
  "OFFENSIVE",
  "ABUSIVE",
  "SPAM",
  "BANNED_WORD",
  "AD",
  "ILLEGAL_CONTENT",
  "HARASSMENT_BULLYING",
  "MISINFORMATION",
  "HATE_SPEECH",
  "IRRELEVANT_CONTENT",
  "OTHER",
]);

export const comments = pgTable(
  "comments",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    parentId: uuid(),
    /** The comment that opened the thread; null for that comment itself. Kept by a trigger. */
    rootId: uuid(),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    status: commentStatus().notNull(),
    /** The screening phase that held it, if one did. */
    heldBy: text(),
    /** What that phase saw, such as the word; for moderators only. */
    heldFor: text().notNull().default(""),
    /** The spam score it came with, 0 to 100. */
    suspicion: integer().notNull().default(0),
    /**
     * Its place in the queues: since when it waits, less the head start that reports, an appeal, a
     * watch and suspicion give it. Kept by the trigger comments_due and its kin.
     */
    dueAt: createdAt(),
    body: text().notNull(),
    /** Number of the current text in comment_revisions. */
    revision: integer().notNull().default(1),
    /** Counts every change of state or text; a verdict names the version it saw. */
    version: integer().notNull().default(1),
    featuredAt: instant(),
    /** The side its author voted for when they chose to show it with this comment. */
    sideId: uuid().references(() => pollOptions.id, { onDelete: "set null" }),
    /** Reactions of each kind; kept by the trigger comment_reactions_tally. */
    goodPoints: integer().notNull().default(0),
    changedMinds: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    /** Taken back by its author; its words are gone from here, and later from its revisions. */
    deletedAt: instant(),
  },
  (t) => [
    uniqueIndex("one_featured_per_side")
      .on(t.storyId, t.sideId)
      .where(sql`featured_at is not null and side_id is not null`),
    check(
      "deleted_is_off_the_page",
      sql`${t.deletedAt} is null or (${t.status} = 'REJECTED' and ${t.body} = '')`,
    ),
    index("comments_deleted").on(t.deletedAt).where(sql`deleted_at is not null`),
    unique("comments_of_story").on(t.id, t.storyId),
    foreignKey({
      name: "parent_on_same_story",
      columns: [t.parentId, t.storyId],
      foreignColumns: [t.id, t.storyId],
    }),
    foreignKey({
      name: "root_on_same_story",
      columns: [t.rootId, t.storyId],
      foreignColumns: [t.id, t.storyId],
    }),
    check("no_own_parent", sql`${t.parentId} is distinct from ${t.id}`),
    index().on(t.storyId, t.createdAt, t.id),
    index().on(t.status, t.createdAt, t.id),
    index().on(t.createdAt, t.id),
    index().on(t.status, t.dueAt, t.id),
    index().on(t.authorId, t.createdAt),
    index().on(t.parentId),
    index().on(t.rootId, t.createdAt, t.id),
    index("comments_threads").on(t.storyId, t.createdAt, t.id).where(sql`parent_id is null`),
    index("comments_valued")
      .on(t.storyId, sql`(good_points + changed_minds)`, t.createdAt, t.id)
      .where(sql`parent_id is null`),
    index("comments_sides")
      .on(t.storyId, t.sideId, sql`(good_points + changed_minds)`, t.createdAt, t.id)
      .where(sql`side_id is not null`),
    index("comments_gist")
      .on(sql`md5(regexp_replace(lower(body), '[^[:alnum:]]', '', 'g'))`, t.createdAt)
      .where(sql`length(body) >= 40`),
    index("comments_body_trgm").using("gin", sql`${t.body} gin_trgm_ops`),
  ],
);

export const reactionKind = pgEnum("reaction_kind", ["good_point", "changed_mind"]);

/** One of each kind per reader and comment. */
export const commentReactions = pgTable(
  "comment_reactions",
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: reactionKind().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "one_reaction_per_reader", columns: [t.commentId, t.personId, t.kind] }),
    index().on(t.personId),
  ],
);

export const commentRevisions = pgTable(
  "comment_revisions",
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.number] })],
);

export const reports = pgTable(
  "reports",
  {
    id: id(),
    commentId: uuid().notNull(),
    revision: integer().notNull(),
    reporterId: uuid()
      .notNull()
      .references(() => people.id),
    reason: reportReason().notNull(),
    note: text().notNull().default(""),
    /** The minutes of waiting it counts for: more from those whose reports were upheld. */
    weight: integer().notNull().default(30),
    createdAt: createdAt(),
    /** Set by the verdict that answers it. */
    settledAt: instant(),
    settledBy: uuid().references((): AnyPgColumn => verdicts.id, { onDelete: "set null" }),
  },
  (t) => [
    unique("one_report_per_reason").on(t.commentId, t.revision, t.reporterId, t.reason),
    foreignKey({
      name: "report_on_revision",
      columns: [t.commentId, t.revision],
      foreignColumns: [commentRevisions.commentId, commentRevisions.number],
    }).onDelete("cascade"),
    index("reports_open").on(t.commentId).where(sql`settled_at is null`),
    index().on(t.settledBy),
  ],
);

export const verdicts = pgTable(
  "verdicts",
  {
    id: id(),
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    revision: integer().notNull(),
    kind: verdictKind().notNull(),
    code: rejectionCode(),
    note: text().notNull().default(""),
    fromStatus: commentStatus().notNull(),
    fromFeaturedAt: instant(),
    toStatus: commentStatus().notNull(),
    /** comments.version after this verdict; undo is refused once it has moved on. */
    version: integer().notNull(),
    moderatorId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    undoneAt: instant(),
  },
  (t) => [
    index().on(t.commentId),
    index().on(t.createdAt),
    check("rejection_has_code", sql`${t.kind} <> 'reject' or ${t.code} is not null`),
  ],
);

/** Published comments per story (NONE and APPROVED); kept by the trigger comments_tally. */
export const storyTallies = pgTable("story_tallies", {
  storyId: uuid()
    .primaryKey()
    .references(() => stories.id, { onDelete: "cascade" }),
  comments: integer().notNull().default(0),
});
