CREATE TABLE "poll_tallies" (
	"option_id" uuid NOT NULL,
	"slot" smallint NOT NULL,
	"votes" integer NOT NULL,
	CONSTRAINT "poll_tallies_option_id_slot_pk" PRIMARY KEY("option_id","slot"),
	CONSTRAINT "poll_tallies_not_negative" CHECK ("poll_tallies"."votes" >= 0)
);
--> statement-breakpoint
ALTER TABLE "poll_options" DROP CONSTRAINT "poll_options_votes_not_negative";--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "slot" smallint DEFAULT floor(random() * 16) NOT NULL;--> statement-breakpoint
ALTER TABLE "poll_tallies" ADD CONSTRAINT "poll_tallies_option_id_poll_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."poll_options"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "published_stories_poll_id_index" ON "published_stories" USING btree ("poll_id");--> statement-breakpoint
ALTER TABLE "poll_options" DROP COLUMN "votes";--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pgcrypto;
--> statement-breakpoint
INSERT INTO poll_tallies (option_id, slot, votes)
  SELECT option_id, slot, count(*) FROM votes WHERE status = 'counted' GROUP BY option_id, slot;
--> statement-breakpoint
CREATE FUNCTION add_to_tally(an_option uuid, a_slot smallint, change int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF an_option IS NULL THEN RETURN; END IF;
  UPDATE poll_tallies SET votes = votes + change WHERE option_id = an_option AND slot = a_slot;
  IF NOT FOUND AND change > 0 THEN
    INSERT INTO poll_tallies AS t (option_id, slot, votes) VALUES (an_option, a_slot, change)
      ON CONFLICT (option_id, slot) DO UPDATE SET votes = t.votes + change;
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION votes_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was uuid := CASE WHEN TG_OP <> 'INSERT' AND OLD.status = 'counted' THEN OLD.option_id END;
  now_is uuid := CASE WHEN TG_OP <> 'DELETE' AND NEW.status = 'counted' THEN NEW.option_id END;
BEGIN
  IF was IS NOT DISTINCT FROM now_is THEN RETURN NULL; END IF;
  -- Votes moving in opposite directions take the rows in one order, so they cannot deadlock.
  IF was < now_is THEN
    PERFORM add_to_tally(was, OLD.slot, -1);
    PERFORM add_to_tally(now_is, OLD.slot, 1);
  ELSE
    PERFORM add_to_tally(now_is, CASE TG_OP WHEN 'INSERT' THEN NEW.slot ELSE OLD.slot END, 1);
    IF TG_OP <> 'INSERT' THEN PERFORM add_to_tally(was, OLD.slot, -1); END IF;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- A voter's name within one poll. The secret never leaves the database; with it destroyed the name
-- leads to nobody.
CREATE FUNCTION voter_key(secret bytea, account uuid, browser text) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
  SELECT hmac(
    convert_to(CASE WHEN account IS NULL THEN 'voter:' || browser ELSE 'account:' || account END, 'UTF8'),
    secret, 'sha256')
$$;
--> statement-breakpoint
-- Spends one call of a bucket by the generic cell rate algorithm (ATM Forum TM 4.0, 4.4.2), on this
-- clock, so that instances share their limits and races cannot pass them. A refused call costs
-- nothing. Answers 0 or the whole seconds to wait.
CREATE FUNCTION spend_limit(a_bucket text, burst int, every double precision) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  step interval := make_interval(secs => every);
  span interval := make_interval(secs => every * burst);
  arrival timestamptz;
BEGIN
  INSERT INTO rate_limits AS l (bucket, arrives_at) VALUES (a_bucket, clock_timestamp() + step)
    ON CONFLICT (bucket) DO UPDATE
      SET arrives_at = greatest(l.arrives_at, clock_timestamp()) + step
      WHERE greatest(l.arrives_at, clock_timestamp()) + step <= clock_timestamp() + span;
  IF FOUND THEN RETURN 0; END IF;
  SELECT arrives_at INTO arrival FROM rate_limits WHERE bucket = a_bucket;
  RETURN greatest(1, ceil(extract(epoch FROM arrival + step - span - clock_timestamp())));
END $$;
--> statement-breakpoint
-- Casts a vote or moves it, whole in one call: the poll is held open, this clock decides, and the
-- primary key tells whether the voter is new. Nothing is checked first and written later; the same
-- vote sent again changes nothing and costs nothing. Without an address no limits apply.
CREATE FUNCTION cast_vote(
  a_poll uuid, an_option uuid, account uuid, browser text, address text,
  max_changes int, voter_burst int, voter_every double precision,
  new_burst int, new_every double precision,
  OUT outcome text, OUT wait int
) LANGUAGE plpgsql AS $$
DECLARE
  poll record;
  key bytea;
  chosen uuid;
BEGIN
  wait := 0;
  SELECT p.secret, p.status, p.opens_at, p.closes_at INTO poll FROM polls p
    WHERE p.id = a_poll AND p.status <> 'draft'
      AND EXISTS (SELECT 1 FROM published_stories s WHERE s.poll_id = p.id)
    FOR SHARE;
  IF NOT FOUND THEN outcome := 'notFound'; RETURN; END IF;
  IF NOT EXISTS (SELECT 1 FROM poll_options o WHERE o.id = an_option AND o.poll_id = a_poll) THEN
    outcome := 'unknownOption'; RETURN;
  END IF;
  IF poll.status = 'closed' OR poll.closes_at <= clock_timestamp() OR poll.secret IS NULL THEN
    outcome := 'closed'; RETURN;
  END IF;
  IF poll.opens_at > clock_timestamp() THEN outcome := 'notYetOpen'; RETURN; END IF;

  key := voter_key(poll.secret, account, browser);
  SELECT v.option_id INTO chosen FROM votes v WHERE v.poll_id = a_poll AND v.voter_key = key;
  IF chosen = an_option THEN outcome := 'cast'; RETURN; END IF;
  IF address IS NOT NULL THEN
    wait := spend_limit('vote:' || encode(key, 'base64'), voter_burst, voter_every);
    IF wait = 0 AND chosen IS NULL AND account IS NULL THEN
      wait := spend_limit('voters:' || a_poll || ':' || address, new_burst, new_every);
    END IF;
    IF wait > 0 THEN outcome := 'tooFast'; RETURN; END IF;
  END IF;

  INSERT INTO votes AS v (poll_id, voter_key, option_id, signed_in)
    VALUES (a_poll, key, an_option, account IS NOT NULL)
    ON CONFLICT ON CONSTRAINT one_vote_per_voter DO UPDATE
      SET option_id = excluded.option_id, changed_at = clock_timestamp(), changes = v.changes + 1
      WHERE v.option_id <> excluded.option_id AND v.changes < max_changes;
  IF FOUND THEN outcome := 'cast'; RETURN; END IF;
  -- Either a twin of this call was quicker, or the voter has changed their mind too often.
  SELECT v.option_id INTO chosen FROM votes v WHERE v.poll_id = a_poll AND v.voter_key = key;
  outcome := CASE WHEN chosen = an_option THEN 'cast' ELSE 'tooManyChanges' END;
END $$;
--> statement-breakpoint
-- What a browser voted becomes the account's, in one poll or in every open one. Where the account
-- voted itself, its vote stands and the browser's goes.
CREATE FUNCTION merge_votes(account uuid, browser text, only_poll uuid) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  poll record;
  theirs bytea;
  merged int := 0;
BEGIN
  FOR poll IN SELECT p.id, p.secret FROM polls p
    WHERE p.secret IS NOT NULL AND p.status = 'open'
      AND coalesce(p.closes_at > clock_timestamp(), true)
      AND (only_poll IS NULL OR p.id = only_poll)
    ORDER BY p.id FOR SHARE
  LOOP
    theirs := voter_key(poll.secret, NULL, browser);
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
--> statement-breakpoint
-- The first version named columns of one table in the trigger of the other, and so refused a new
-- question that nobody had voted on.
CREATE OR REPLACE FUNCTION poll_wording_locked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  poll uuid;
BEGIN
  IF TG_TABLE_NAME = 'polls' THEN poll := OLD.id;
  ELSIF TG_OP = 'INSERT' THEN poll := NEW.poll_id;
  ELSE poll := OLD.poll_id;
  END IF;
  IF EXISTS (SELECT 1 FROM votes WHERE votes.poll_id = poll) THEN
    RAISE EXCEPTION 'poll % has votes: its wording is locked', poll
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'poll_wording_locked';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
