CREATE TYPE "public"."poll_kind" AS ENUM('single', 'multiple', 'ranked', 'scale');--> statement-breakpoint
CREATE TABLE "poll_ballots" (
	"poll_id" uuid NOT NULL,
	"choices" uuid[] NOT NULL,
	"slot" smallint NOT NULL,
	"votes" integer NOT NULL,
	"quarantined" integer DEFAULT 0 NOT NULL,
	"void" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "poll_ballots_poll_id_choices_slot_pk" PRIMARY KEY("poll_id","choices","slot"),
	CONSTRAINT "poll_ballots_not_negative" CHECK ("poll_ballots"."votes" >= 0 and "poll_ballots"."quarantined" >= 0 and "poll_ballots"."void" >= 0)
);
--> statement-breakpoint
CREATE TABLE "poll_bursts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"poll_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"seen" jsonb NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"status" "vote_status" DEFAULT 'quarantined' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "poll_burst_decided_with_reason" CHECK (("poll_bursts"."status" = 'quarantined') = ("poll_bursts"."decided_at" is null) and ("poll_bursts"."decided_at" is null or "poll_bursts"."reason" <> ''))
);
--> statement-breakpoint
CREATE TABLE "vote_traces" (
	"poll_id" uuid NOT NULL,
	"voter_key" "bytea" NOT NULL,
	"option_id" uuid NOT NULL,
	"network" text NOT NULL,
	"agent" text NOT NULL,
	"has_token" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "votes_before" (
	"poll_id" uuid NOT NULL,
	"voter_key" "bytea" NOT NULL,
	"option_id" uuid NOT NULL,
	"cast_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_vote_before_per_voter" PRIMARY KEY("poll_id","voter_key")
);
--> statement-breakpoint
ALTER TABLE "poll_tallies" DROP CONSTRAINT "poll_tallies_not_negative";--> statement-breakpoint
ALTER TABLE "poll_tallies" ADD COLUMN "quarantined" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "poll_tallies" ADD COLUMN "void" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "kind" "poll_kind" DEFAULT 'single' NOT NULL;--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "max_choices" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "asks_twice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "choices" uuid[];--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "burst_id" uuid;--> statement-breakpoint
ALTER TABLE "poll_ballots" ADD CONSTRAINT "poll_ballots_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_bursts" ADD CONSTRAINT "poll_bursts_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_bursts" ADD CONSTRAINT "poll_bursts_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes_before" ADD CONSTRAINT "votes_before_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes_before" ADD CONSTRAINT "option_before_belongs_to_poll" FOREIGN KEY ("option_id","poll_id") REFERENCES "public"."poll_options"("id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "poll_bursts_poll_id_created_at_index" ON "poll_bursts" USING btree ("poll_id","created_at");--> statement-breakpoint
CREATE INDEX "vote_traces_at_index" ON "vote_traces" USING btree ("at");--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_burst_id_poll_bursts_id_fk" FOREIGN KEY ("burst_id") REFERENCES "public"."poll_bursts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "votes_burst_id_index" ON "votes" USING btree ("burst_id") WHERE "votes"."burst_id" is not null;--> statement-breakpoint
ALTER TABLE "poll_tallies" ADD CONSTRAINT "poll_tallies_not_negative" CHECK ("poll_tallies"."votes" >= 0 and "poll_tallies"."quarantined" >= 0 and "poll_tallies"."void" >= 0);--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "first_of_choices" CHECK ("votes"."choices" is null or (cardinality("votes"."choices") > 0 and "votes"."choices"[1] = "votes"."option_id"));--> statement-breakpoint
-- How a voter came is looked at for minutes and worth nothing afterwards: not in the log, not in a backup.
ALTER TABLE vote_traces SET UNLOGGED;
--> statement-breakpoint
INSERT INTO poll_tallies AS t (option_id, slot, votes, quarantined, void)
  SELECT option_id, slot, 0, count(*) FILTER (WHERE status = 'quarantined'), count(*) FILTER (WHERE status = 'void')
  FROM votes WHERE status <> 'counted' GROUP BY option_id, slot
  ON CONFLICT (option_id, slot) DO UPDATE SET quarantined = excluded.quarantined, void = excluded.void;
--> statement-breakpoint
DROP TRIGGER votes_tally ON votes;
--> statement-breakpoint
DROP FUNCTION add_to_tally(uuid, smallint, int);
--> statement-breakpoint
CREATE FUNCTION add_to_tally(an_option uuid, a_slot smallint, counted int, aside int, thrown int)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE poll_tallies t SET votes = t.votes + counted, quarantined = t.quarantined + aside, void = t.void + thrown
    WHERE t.option_id = an_option AND t.slot = a_slot;
  IF NOT FOUND AND greatest(counted, aside, thrown) > 0 THEN
    INSERT INTO poll_tallies AS t (option_id, slot, votes, quarantined, void)
      VALUES (an_option, a_slot, counted, aside, thrown)
      ON CONFLICT (option_id, slot) DO UPDATE
        SET votes = t.votes + counted, quarantined = t.quarantined + aside, void = t.void + thrown;
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION add_to_ballots(a_poll uuid, chosen uuid[], a_slot smallint, counted int, aside int, thrown int)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE poll_ballots t SET votes = t.votes + counted, quarantined = t.quarantined + aside, void = t.void + thrown
    WHERE t.poll_id = a_poll AND t.choices = chosen AND t.slot = a_slot;
  IF NOT FOUND AND greatest(counted, aside, thrown) > 0 THEN
    INSERT INTO poll_ballots AS t (poll_id, choices, slot, votes, quarantined, void)
      VALUES (a_poll, chosen, a_slot, counted, aside, thrown)
      ON CONFLICT (poll_id, choices, slot) DO UPDATE
        SET votes = t.votes + counted, quarantined = t.quarantined + aside, void = t.void + thrown;
  END IF;
END $$;
--> statement-breakpoint
-- Every vote is in the tally of its status, in every option it chose, and as a whole ballot if it
-- chose several.
CREATE OR REPLACE FUNCTION votes_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one uuid;
  ballot uuid[];
  was uuid[];
  now_is uuid[];
  was_status vote_status;
  is_status vote_status;
  its_slot smallint;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.choices IS NULL THEN
    PERFORM add_to_tally(NEW.option_id, NEW.slot, (NEW.status = 'counted')::int,
      (NEW.status = 'quarantined')::int, (NEW.status = 'void')::int);
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    was := coalesce(OLD.choices, ARRAY[OLD.option_id]);
    was_status := OLD.status;
    its_slot := OLD.slot;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    now_is := coalesce(NEW.choices, ARRAY[NEW.option_id]);
    is_status := NEW.status;
    its_slot := coalesce(its_slot, NEW.slot);
  END IF;
  IF was = now_is AND was_status = is_status THEN RETURN NULL; END IF;
  -- Everybody takes the rows in one order, options before ballots, so that nobody deadlocks.
  FOR one IN SELECT DISTINCT o FROM unnest(was || now_is) o ORDER BY o LOOP
    PERFORM add_to_tally(one, its_slot,
      tally_step(one = ANY (was), was_status, one = ANY (now_is), is_status, 'counted'),
      tally_step(one = ANY (was), was_status, one = ANY (now_is), is_status, 'quarantined'),
      tally_step(one = ANY (was), was_status, one = ANY (now_is), is_status, 'void'));
  END LOOP;
  IF (TG_OP = 'DELETE' AND OLD.choices IS NOT NULL) OR (TG_OP <> 'DELETE' AND NEW.choices IS NOT NULL) THEN
    FOR ballot IN SELECT DISTINCT b FROM (VALUES (was), (now_is)) AS ballots (b) WHERE b IS NOT NULL ORDER BY b LOOP
      PERFORM add_to_ballots(CASE TG_OP WHEN 'DELETE' THEN OLD.poll_id ELSE NEW.poll_id END, ballot, its_slot,
        tally_step(ballot = was, was_status, ballot = now_is, is_status, 'counted'),
        tally_step(ballot = was, was_status, ballot = now_is, is_status, 'quarantined'),
        tally_step(ballot = was, was_status, ballot = now_is, is_status, 'void'));
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- By how much the count of one status moves, for one option or ballot, when a vote changes.
CREATE FUNCTION tally_step(was_in boolean, was_status vote_status, is_in boolean, is_status vote_status, of_status vote_status)
RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(is_in AND is_status = of_status, false)::int - coalesce(was_in AND was_status = of_status, false)::int
$$;
--> statement-breakpoint
CREATE TRIGGER votes_tally AFTER INSERT OR UPDATE OF option_id, choices, status OR DELETE ON votes
  FOR EACH ROW EXECUTE FUNCTION votes_tally();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION poll_wording_locked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  poll uuid;
BEGIN
  IF TG_TABLE_NAME = 'polls' THEN poll := OLD.id;
  ELSIF TG_OP = 'INSERT' THEN poll := NEW.poll_id;
  ELSE poll := OLD.poll_id;
  END IF;
  IF EXISTS (SELECT 1 FROM votes WHERE votes.poll_id = poll)
    OR EXISTS (SELECT 1 FROM votes_before WHERE votes_before.poll_id = poll) THEN
    RAISE EXCEPTION 'poll % has votes: its wording is locked', poll
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'poll_wording_locked';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
DROP TRIGGER poll_question_locked ON polls;
--> statement-breakpoint
CREATE TRIGGER poll_question_locked BEFORE UPDATE OF question, kind, max_choices ON polls
  FOR EACH ROW WHEN ((OLD.question, OLD.kind, OLD.max_choices) IS DISTINCT FROM (NEW.question, NEW.kind, NEW.max_choices))
  EXECUTE FUNCTION poll_wording_locked();
--> statement-breakpoint
DROP FUNCTION cast_vote(uuid, uuid, uuid, text, text, int, int, double precision, int, double precision);
--> statement-breakpoint
-- Casts a vote or moves it, whole in one call: the poll is held open, this clock decides, and the
-- primary key tells whether the voter is new. Nothing is checked first and written later; the same
-- vote sent again changes nothing and costs nothing. Without a network no limits apply.
-- `is_before`: the answer given before reading, where a poll asks twice; it stands from the second
-- answer on. `has_proved`: past the limit of a crowded network, somebody took the trouble.
CREATE FUNCTION cast_vote(
  a_poll uuid, picked uuid[], is_before boolean, account uuid, browser text,
  a_network text, an_agent text, from_page boolean, has_proved boolean,
  max_changes int, voter_burst int, voter_every double precision,
  new_burst int, new_every double precision, proved_burst int, proved_every double precision,
  OUT outcome text, OUT wait int
) LANGUAGE plpgsql AS $$
DECLARE
  poll record;
  key bytea;
  ballot uuid[];
  had_vote boolean;
  had uuid[];
  had_before uuid;
BEGIN
  wait := 0;
  SELECT p.secret, p.status, p.opens_at, p.closes_at, p.kind, p.max_choices, p.asks_twice INTO poll FROM polls p
    WHERE p.id = a_poll AND p.status <> 'draft'
      AND EXISTS (SELECT 1 FROM published_stories s WHERE s.poll_id = p.id)
    FOR SHARE;
  IF NOT FOUND THEN outcome := 'notFound'; RETURN; END IF;
  IF cardinality(picked) = 0 OR (is_before AND NOT poll.asks_twice)
    OR (cardinality(picked) > 1 AND (is_before OR poll.kind IN ('single', 'scale')))
    OR cardinality(picked) <>
      (SELECT count(*) FROM poll_options o WHERE o.id = ANY (picked) AND o.poll_id = a_poll) THEN
    outcome := 'unknownOption'; RETURN;
  END IF;
  IF poll.kind = 'multiple' AND cardinality(picked) > poll.max_choices THEN
    outcome := 'tooManyChoices'; RETURN;
  END IF;
  IF poll.status = 'closed' OR poll.closes_at <= clock_timestamp() OR poll.secret IS NULL THEN
    outcome := 'closed'; RETURN;
  END IF;
  IF poll.opens_at > clock_timestamp() THEN outcome := 'notYetOpen'; RETURN; END IF;

  -- The same choices are the same ballot, in whatever order they were ticked.
  IF poll.kind = 'multiple' THEN ballot := ARRAY(SELECT p FROM unnest(picked) p ORDER BY p);
  ELSIF poll.kind = 'ranked' THEN ballot := picked;
  END IF;
  key := voter_key(poll.secret, account, browser);
  SELECT true, coalesce(v.choices, ARRAY[v.option_id]) INTO had_vote, had
    FROM votes v WHERE v.poll_id = a_poll AND v.voter_key = key;
  IF poll.asks_twice THEN
    SELECT b.option_id INTO had_before FROM votes_before b WHERE b.poll_id = a_poll AND b.voter_key = key;
  END IF;
  IF is_before THEN
    IF had_before = picked[1] THEN outcome := 'cast'; RETURN; END IF;
    IF had_vote THEN outcome := 'answeredAlready'; RETURN; END IF;
  ELSIF had = coalesce(ballot, picked) THEN outcome := 'cast'; RETURN;
  END IF;
  IF a_network IS NOT NULL THEN
    wait := spend_limit('vote:' || encode(key, 'base64'), voter_burst, voter_every);
    IF wait > 0 THEN outcome := 'tooFast'; RETURN; END IF;
    IF had_vote IS NULL AND had_before IS NULL AND account IS NULL THEN
      wait := spend_limit('voters:' || a_poll || ':' || a_network, new_burst, new_every);
      IF wait > 0 AND has_proved THEN
        wait := spend_limit('proved:' || a_poll || ':' || a_network, proved_burst, proved_every);
      END IF;
      IF wait > 0 THEN outcome := 'crowded'; RETURN; END IF;
    END IF;
  END IF;

  IF is_before THEN
    INSERT INTO votes_before AS b (poll_id, voter_key, option_id) VALUES (a_poll, key, picked[1])
      ON CONFLICT ON CONSTRAINT one_vote_before_per_voter DO UPDATE SET option_id = excluded.option_id;
    outcome := 'cast'; RETURN;
  END IF;
  INSERT INTO votes AS v (poll_id, voter_key, option_id, choices, signed_in)
    VALUES (a_poll, key, (coalesce(ballot, picked))[1], ballot, account IS NOT NULL)
    ON CONFLICT ON CONSTRAINT one_vote_per_voter DO UPDATE
      SET option_id = excluded.option_id, choices = excluded.choices,
        changed_at = clock_timestamp(), changes = v.changes + 1
      WHERE (v.option_id, v.choices) IS DISTINCT FROM (excluded.option_id, excluded.choices)
        AND v.changes < max_changes;
  IF FOUND THEN
    IF had_vote IS NULL AND account IS NULL AND an_agent IS NOT NULL THEN
      INSERT INTO vote_traces (poll_id, voter_key, option_id, network, agent, has_token)
        VALUES (a_poll, key, (coalesce(ballot, picked))[1], a_network, an_agent, from_page);
    END IF;
    outcome := 'cast'; RETURN;
  END IF;
  -- Either a twin of this call was quicker, or the voter has changed their mind too often.
  SELECT coalesce(v.choices, ARRAY[v.option_id]) INTO had FROM votes v WHERE v.poll_id = a_poll AND v.voter_key = key;
  outcome := CASE WHEN had = coalesce(ballot, picked) THEN 'cast' ELSE 'tooManyChanges' END;
END $$;
--> statement-breakpoint
-- What a browser voted becomes the account's, in one poll or in every open one. Where the account
-- voted itself, its vote stands and the browser's goes; so it is with what was said before reading.
CREATE OR REPLACE FUNCTION merge_votes(account uuid, browser text, only_poll uuid) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  poll record;
  theirs bytea;
  merged int := 0;
BEGIN
  FOR poll IN SELECT p.id, p.secret, p.asks_twice FROM polls p
    WHERE p.secret IS NOT NULL AND p.status = 'open'
      AND coalesce(p.closes_at > clock_timestamp(), true)
      AND (only_poll IS NULL OR p.id = only_poll)
    ORDER BY p.id FOR SHARE
  LOOP
    theirs := voter_key(poll.secret, NULL, browser);
    IF poll.asks_twice THEN
      BEGIN
        UPDATE votes_before b SET voter_key = voter_key(poll.secret, account, NULL)
          WHERE b.poll_id = poll.id AND b.voter_key = theirs;
      EXCEPTION WHEN unique_violation THEN
        DELETE FROM votes_before b WHERE b.poll_id = poll.id AND b.voter_key = theirs;
      END;
    END IF;
    PERFORM 1 FROM votes v WHERE v.poll_id = poll.id AND v.voter_key = theirs FOR UPDATE;
    CONTINUE WHEN NOT FOUND;
    BEGIN
      UPDATE votes v SET voter_key = voter_key(poll.secret, account, NULL), signed_in = true
        WHERE v.poll_id = poll.id AND v.voter_key = theirs;
    EXCEPTION WHEN unique_violation THEN
      DELETE FROM votes v WHERE v.poll_id = poll.id AND v.voter_key = theirs;
    END;
    merged := merged + 1;
  END LOOP;
  RETURN merged;
END $$;
