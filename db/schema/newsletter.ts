import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
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
import { people } from "./person";
import { stories } from "./story";
import { newsletterRhythm } from "./subscription";

export const newsletterStatus = pgEnum("newsletter_status", [
  "draft",
  "scheduled",
  "sending",
  "stopped",
  "sent",
]);
export const newsletterAudience = pgEnum("newsletter_audience", ["everyone", "daily", "weekly"]);

/** An issue: composed by an editor, or made by itself for one hour of the plan. */
export const newsletters = pgTable(
  "newsletters",
  {
    id: id(),
    status: newsletterStatus().notNull().default("draft"),
    /** Counts saves of the draft. A save names the version it was made from. */
    version: integer().notNull().default(0),
    subject: text().notNull().default(""),
    introduction: text().notNull().default(""),
    audience: newsletterAudience().notNull().default("everyone"),
    /** Only subscribers of one of these; {} is no such limit. A deleted section matches nobody. */
    sectionIds: uuid().array().notNull().default(sql`'{}'`),
    createdBy: uuid().references(() => people.id),
    createdAt: createdAt(),
    editedBy: uuid().references(() => people.id),
    editedAt: createdAt(),
    scheduledFor: instant(),
    /** Of an automatic one: its rhythm, and the hour of the plan it was made for. */
    slotRhythm: newsletterRhythm(),
    slotAt: instant(),
    startedAt: instant(),
    endedAt: instant(),
    /** Why it was not sent at its time. */
    trouble: text().notNull().default(""),
    /** How it ended; while it is being sent its deliveries say. */
    recipients: integer().notNull().default(0),
    sent: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
  },
  (t) => [
    // However many instances look at the clock, an hour of the plan makes one issue.
    unique("one_newsletter_per_slot").on(t.slotRhythm, t.slotAt),
    check(
      "newsletters_by_somebody_or_the_clock",
      sql`num_nonnulls(${t.slotRhythm}, ${t.slotAt}) = case when ${t.createdBy} is null then 2 else 0 end`,
    ),
    check(
      "newsletters_scheduled_for_a_time",
      sql`(${t.status} = 'scheduled') = (${t.scheduledFor} is not null)`,
    ),
    check(
      "newsletters_begun_once",
      sql`(${t.status} in ('sending', 'stopped', 'sent')) = (${t.startedAt} is not null)`,
    ),
    check("newsletters_ended", sql`(${t.status} = 'sent') = (${t.endedAt} is not null)`),
    check(
      "newsletters_subject_is_a_line",
      sql`${t.subject} !~ '[[:cntrl:]]' and (${t.status} = 'draft' or ${t.subject} <> '')`,
    ),
    index().on(t.createdAt, t.id),
    index("newsletters_under_way").on(t.status).where(sql`status in ('scheduled', 'sending')`),
  ],
);

export const newsletterStories = pgTable(
  "newsletter_stories",
  {
    newsletterId: uuid()
      .notNull()
      .references(() => newsletters.id, { onDelete: "cascade" }),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    position: smallint().notNull(),
    note: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.newsletterId, t.storyId] }),
    unique("newsletter_stories_position").on(t.newsletterId, t.position),
    index().on(t.storyId),
  ],
);

export const deliveryState = pgEnum("delivery_state", [
  "waiting",
  /** Given to the mail server, which has not answered yet. */
  "handed",
  "sent",
  "failed",
  "skipped",
]);
export const deliveryReason = pgEnum("delivery_reason", [
  "unsubscribed",
  "suspended",
  "nothing_left",
  "ended",
  "refused",
  /** Whoever sent it died, or the server fell silent: it may have arrived, so it is not tried again. */
  "unknown",
]);

/**
 * One row per issue and subscriber: its key is why nobody gets an issue twice. The subscriber is no
 * reference on purpose: of whoever unsubscribes an id is left that names nobody, and the figures
 * stay true.
 */
export const newsletterDeliveries = pgTable(
  "newsletter_deliveries",
  {
    newsletterId: uuid()
      .notNull()
      .references(() => newsletters.id, { onDelete: "cascade" }),
    subscriptionId: uuid().notNull(),
    /** The day, or the Monday of the week, whose one mail this is. */
    period: date({ mode: "string" }).notNull(),
    state: deliveryState().notNull().default("waiting"),
    reason: deliveryReason(),
    /** What the mail server answered, as its number. */
    code: smallint(),
    tries: smallint().notNull().default(0),
    /** Whose it is to send until nextTryAt. */
    lease: uuid(),
    nextTryAt: createdAt(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.newsletterId, t.subscriptionId] }),
    // No more often than was asked for: one a day, or one a week.
    uniqueIndex("one_delivery_per_period")
      .on(t.subscriptionId, t.period)
      .where(sql`reason is null or reason = 'unknown'`),
    check(
      "deliveries_that_did_not_arrive_say_why",
      sql`(${t.state} in ('failed', 'skipped')) = (${t.reason} is not null)`,
    ),
    index("deliveries_waiting").on(t.newsletterId, t.nextTryAt).where(sql`state = 'waiting'`),
    index("deliveries_handed").on(t.newsletterId, t.at).where(sql`state = 'handed'`),
  ],
);

/** One row: when issues are made by themselves. Null: not at all. */
export const newsletterPlan = pgTable(
  "newsletter_plan",
  {
    id: integer().primaryKey().default(1),
    version: integer().notNull().default(1),
    /** Hours of the newsroom's clock. */
    dailyAt: smallint().default(7),
    weeklyAt: smallint().default(7),
    /** 1 is Monday. */
    weeklyOn: smallint().notNull().default(6),
    /** Hours before it are past. */
    changedAt: createdAt(),
  },
  (t) => [
    check("one_newsletter_plan", sql`${t.id} = 1`),
    check(
      "newsletter_plan_hours",
      sql`${t.dailyAt} between 0 and 23 and ${t.weeklyAt} between 0 and 23 and ${t.weeklyOn} between 1 and 7`,
    ),
  ],
);
