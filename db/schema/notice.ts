import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { people } from "./person";
import { stories } from "./story";

/** What a colleague did that concerns somebody; written in the transaction of its cause. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Words for each kind lie in domain/notice/rules.ts. */
    kind: text().notNull(),
    storyId: uuid().references(() => stories.id, { onDelete: "cascade" }),
    /** Null for what the newsroom did by itself, such as publishing at a time. */
    actorId: uuid().references(() => people.id),
    /** The words that go with it: why a story came back, what a note says. */
    excerpt: text().notNull().default(""),
    /** Where on the story's page it leads, as the part of an address after #. */
    place: text().notNull().default(""),
    createdAt: createdAt(),
    readAt: instant(),
    /** From when it may be mailed; null: by choice of the person it is not. */
    mailAfter: instant(),
    mailTries: integer().notNull().default(0),
    mailedAt: instant(),
  },
  (t) => [
    index().on(t.personId, t.createdAt, t.id),
    index("notices_unread").on(t.personId).where(sql`read_at is null`),
    index("notices_to_mail")
      .on(t.mailAfter)
      .where(sql`mailed_at is null and mail_after is not null`),
    index().on(t.storyId),
  ],
);

export const noticeMail = pgEnum("notice_mail", ["immediate", "off"]);

/** Who has no row gets a mail at once. */
export const noticeChoices = pgTable("notice_choices", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  mail: noticeMail().notNull(),
});
