import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
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
export const voteStatus = pgEnum("vote_status", ["counted", "quarantined", "void"]);

export const polls = pgTable("polls", {
  id: id(),
  question: text().notNull(),
  status: pollStatus().notNull().default("draft"),
  results: pollResults().notNull().default("always"),
  opensAt: instant(),
  closesAt: instant(),
  /** Key of the voters' HMAC; destroyed some time after closing, so that votes stay unlinkable. */
  secret: bytea(),
  createdBy: uuid().references(() => people.id),
  createdAt: createdAt(),
  updatedAt: createdAt(),
});

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

/**
 * Counted votes per option, kept by the trigger votes_tally, never by the program. Each vote lives
 * in one of 16 slots for good, so that voters for one option seldom wait for each other's commit.
 */
export const pollTallies = pgTable(
  "poll_tallies",
  {
    optionId: uuid()
      .notNull()
      .references(() => pollOptions.id, { onDelete: "cascade" }),
    slot: smallint().notNull(),
    votes: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.optionId, t.slot] }),
    check("poll_tallies_not_negative", sql`${t.votes} >= 0`),
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
    optionId: uuid().notNull(),
    signedIn: boolean().notNull().default(false),
    status: voteStatus().notNull().default("counted"),
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
  ],
);
