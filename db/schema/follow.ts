import { sql } from "drizzle-orm";
import {
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { comments, verdicts } from "./comment";
import { people } from "./person";
import { sanctions } from "./sanction";
import { stories } from "./story";

/** Who wants to hear of new comments on a story. */
export const follows = pgTable(
  "follows",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] }), index().on(t.personId, t.createdAt)],
);

/** New comments nobody has been told of yet; a row goes once it has been, and only then. */
export const commentAnnouncements = pgTable("comment_announcements", {
  commentId: uuid()
    .primaryKey()
    .references(() => comments.id, { onDelete: "cascade" }),
  createdAt: createdAt(),
});

export const readerNoticeKind = pgEnum("reader_notice_kind", [
  "reply",
  "thread",
  "featured",
  "approved",
  "rejected",
  "appeal_granted",
  "appeal_declined",
  "sanction",
  "sanction_lifted",
]);

/**
 * What a reader is told of. It holds no words and no names: what has been taken down meanwhile, and
 * who has left, cannot be read here either.
 */
export const readerNotices = pgTable(
  "reader_notices",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: readerNoticeKind().notNull(),
    /** The comment that came, or one's own that was judged. */
    commentId: uuid().references(() => comments.id, { onDelete: "cascade" }),
    verdictId: uuid().references(() => verdicts.id, { onDelete: "cascade" }),
    sanctionId: uuid().references(() => sanctions.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    readAt: instant(),
    /** From when it may be mailed; null: by choice of the reader it is not. */
    mailAfter: instant(),
    mailTries: integer().notNull().default(0),
    mailedAt: instant(),
  },
  (t) => [
    uniqueIndex("reader_told_once")
      .on(t.personId, t.commentId)
      .where(sql`kind in ('reply', 'thread')`),
    index().on(t.personId, t.createdAt, t.id),
    index().on(t.commentId),
    index().on(t.verdictId),
    index("reader_notices_to_mail")
      .on(t.mailAfter)
      .where(sql`mailed_at is null and mail_after is not null`),
  ],
);

export const mailRhythm = pgEnum("mail_rhythm", ["immediate", "daily", "off"]);

/** Who has no row gets a mail at once. */
export const readerMailChoices = pgTable("reader_mail_choices", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  rhythm: mailRhythm().notNull(),
});
