import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { bytea, createdAt, id, instant } from "./columns";
import { people } from "./person";

export const pollStatus = pgEnum("poll_status", ["draft", "open", "closed"]);
export const pollResults = pgEnum("poll_results", ["always", "after_vote", "after_close"]);
/** `scale` has its steps as options, in order; its votes are single choices. */
export const pollKind = pgEnum("poll_kind", ["single", "multiple", "ranked", "scale"]);
export const voteStatus = pgEnum("vote_status", ["counted", "quarantined", "void"]);

export const polls = pgTable(
  "polls",
  {
    id: id(),
    question: text().notNull(),
    kind: pollKind().notNull().default("single"),
    /** How many options one voter may choose, where several may be. */
    maxChoices: smallint().notNull().default(1),
    /** Asked before the story and after it: the result is who changed their mind. */
    asksTwice: boolean().notNull().default(false),
    status: pollStatus().notNull().default("draft"),
    results: pollResults().notNull().default("always"),
    opensAt: instant(),
    closesAt: instant(),
    /** Key of the voters' HMAC; destroyed some time after closing, so that votes stay unlinkable. */
    secret: bytea(),
    /**
     * The story in whose editor it is worded; the others that carry it show it as it is. Kept by the
     * triggers stories_poll_home: the first to carry it, and when that leaves it, the next. No
     * foreign key, because checking one would lock stories in an order of its own.
     */
    homeId: uuid(),
    createdBy: uuid().references(() => people.id),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index().on(t.createdAt, t.id),
    index("polls_question_trgm").using("gin", sql`${t.question} gin_trgm_ops`),
  ],
);

export const pollOptions = pgTable(
  "poll_options",
  {
    id: id(),
    pollId: uuid()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    position: smallint().notNull(),
    label: text().notNull(),
    bestCase: text().notNull().default(""),
  },
  (t) => [
    unique("poll_options_position").on(t.pollId, t.position),
    unique("poll_options_of_poll").on(t.id, t.pollId),
  ],
);

const perStatus = () => ({
  /** Those that count. */
  votes: integer().notNull(),
  quarantined: integer().notNull().default(0),
  void: integer().notNull().default(0),
});

/**
 * Votes per option and status, kept by the trigger votes_tally, never by the program. Each vote
 * lives in one of 16 slots for good, so that voters for one option seldom wait for each other's
 * commit.
 */
export const pollTallies = pgTable(
  "poll_tallies",
  {
    optionId: uuid()
      .notNull()
      .references(() => pollOptions.id, { onDelete: "cascade" }),
    slot: smallint().notNull(),
    ...perStatus(),
  },
  (t) => [
    primaryKey({ columns: [t.optionId, t.slot] }),
    check(
      "poll_tallies_not_negative",
      sql`${t.votes} >= 0 and ${t.quarantined} >= 0 and ${t.void} >= 0`,
    ),
  ],
);

/**
 * Ballots of several choices, counted alike by the same trigger: how many voters chose exactly
 * these, in this order. Instant run-off and the number of voters are counted from here.
 */
export const pollBallots = pgTable(
  "poll_ballots",
  {
    pollId: uuid()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    choices: uuid().array().notNull(),
    slot: smallint().notNull(),
    ...perStatus(),
  },
  (t) => [
    primaryKey({ columns: [t.pollId, t.choices, t.slot] }),
    check(
      "poll_ballots_not_negative",
      sql`${t.votes} >= 0 and ${t.quarantined} >= 0 and ${t.void} >= 0`,
    ),
  ],
);

export const votes = pgTable(
  "votes",
  {
    pollId: uuid()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    /** HMAC-SHA-256 (poll secret) of an account id or of an anonymous voter's cookie. */
    voterKey: bytea().notNull(),
    /** The choice; the first of several. */
    optionId: uuid().notNull(),
    /** All of several choices: in the voter's order if ranked, else in one order for all voters. */
    choices: uuid().array(),
    signedIn: boolean().notNull().default(false),
    status: voteStatus().notNull().default("counted"),
    /**
     * The burst it was set aside with; kept when somebody restored it, so that no rule judges it
     * again. A reader who signs in takes their vote out of it.
     */
    burstId: uuid().references(() => pollBursts.id),
    /** Where it is counted; see poll_tallies. */
    slot: smallint().notNull().default(sql`floor(random() * 16)`),
    castAt: createdAt(),
    changedAt: instant(),
    changes: smallint().notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "one_vote_per_voter", columns: [t.pollId, t.voterKey] }),
    foreignKey({
      name: "option_belongs_to_poll",
      columns: [t.optionId, t.pollId],
      foreignColumns: [pollOptions.id, pollOptions.pollId],
    }),
    index().on(t.pollId, t.castAt),
    index().on(t.burstId).where(sql`${t.burstId} is not null`),
    check(
      "first_of_choices",
      sql`${t.choices} is null or (cardinality(${t.choices}) > 0 and ${t.choices}[1] = ${t.optionId})`,
    ),
  ],
);

/** What the voter said before reading, where a poll asks twice; `votes` holds what they said after. */
export const votesBefore = pgTable(
  "votes_before",
  {
    pollId: uuid()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    voterKey: bytea().notNull(),
    optionId: uuid().notNull(),
    castAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "one_vote_before_per_voter", columns: [t.pollId, t.voterKey] }),
    foreignKey({
      name: "option_before_belongs_to_poll",
      columns: [t.optionId, t.pollId],
      foreignColumns: [pollOptions.id, pollOptions.pollId],
    }),
  ],
);

/**
 * Votes that came in a way a rule finds suspicious (domain/poll/integrity/rules.ts): set aside
 * together, with what was seen, until somebody voids or restores them with a reason.
 */
export const pollBursts = pgTable(
  "poll_bursts",
  {
    id: id(),
    pollId: uuid()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    rule: text().notNull(),
    /** What was seen, in numbers; never an address. */
    seen: jsonb().$type<Record<string, number | string>>().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    status: voteStatus().notNull().default("quarantined"),
    decidedBy: uuid().references(() => people.id),
    decidedAt: instant(),
    reason: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.pollId, t.createdAt),
    check(
      "poll_burst_decided_with_reason",
      sql`(${t.status} = 'quarantined') = (${t.decidedAt} is null) and (${t.decidedAt} is null or ${t.reason} <> '')`,
    ),
  ],
);

/**
 * How a new voter came, for the few minutes in which rules look at it: never kept, never in a
 * backup (unlogged). `network` is a bucket of the day, not an address.
 */
export const voteTraces = pgTable(
  "vote_traces",
  {
    pollId: uuid().notNull(),
    voterKey: bytea().notNull(),
    optionId: uuid().notNull(),
    network: text().notNull(),
    agent: text().notNull(),
    hasToken: boolean().notNull(),
    at: createdAt(),
  },
  (t) => [index().on(t.at), index().on(t.pollId, t.voterKey)],
);
