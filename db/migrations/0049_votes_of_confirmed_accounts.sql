CREATE INDEX "vote_traces_poll_id_voter_key_index" ON "vote_traces" USING btree ("poll_id","voter_key");--> statement-breakpoint
CREATE FUNCTION is_confirmed(account uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT account IS NOT NULL
    AND EXISTS (SELECT 1 FROM people p WHERE p.id = account AND p.email_confirmed_at IS NOT NULL)
$$;
--> statement-breakpoint
-- One vote is known to be somebody's: no rule looks at it any more, and what one said of it is over.
CREATE FUNCTION vouch_for_vote(a_poll uuid, key bytea) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM vote_traces t WHERE t.poll_id = a_poll AND t.voter_key = key;
  UPDATE votes v SET status = 'counted', burst_id = NULL
    WHERE v.poll_id = a_poll AND v.voter_key = key AND v.status <> 'void' AND v.burst_id IS NOT NULL;
END $$;
--> statement-breakpoint
-- The same for an account in every open poll, when its address is confirmed.
CREATE FUNCTION vouch_for_votes(account uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  poll record;
BEGIN
  FOR poll IN SELECT p.id, p.secret FROM polls p
    WHERE p.secret IS NOT NULL AND p.status = 'open'
      AND coalesce(p.closes_at > clock_timestamp(), true)
    ORDER BY p.id FOR SHARE
  LOOP
    PERFORM vouch_for_vote(poll.id, voter_key(poll.secret, account, NULL));
  END LOOP;
END $$;
--> statement-breakpoint
-- Casts a vote or moves it, whole in one call: the poll is held open, this clock decides, and the
-- primary key tells whether the voter is new. Nothing is checked first and written later; the same
-- vote sent again changes nothing and costs nothing. Without a network no limits apply.
-- `is_before`: the answer given before reading, where a poll asks twice; it stands from the second
-- answer on. `has_proved`: past the limit of a crowded network, somebody took the trouble. An account
-- is somebody once its address is confirmed; until then anybody could make a hundred, and it is
-- looked at like a browser.
CREATE OR REPLACE FUNCTION cast_vote(
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
  is_somebody boolean;
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
  is_somebody := is_confirmed(account);
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
    IF had_vote IS NULL AND had_before IS NULL AND NOT is_somebody THEN
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
    IF had_vote IS NULL AND NOT is_somebody AND an_agent IS NOT NULL THEN
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
-- It comes to the same whether somebody votes first or signs in first. So what a rule set aside
-- because it could not tell people from a program counts again once a confirmed account owns it;
-- what a person threw out stays out.
CREATE OR REPLACE FUNCTION merge_votes(account uuid, browser text, only_poll uuid) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  poll record;
  theirs bytea;
  own bytea;
  merged int := 0;
  is_somebody boolean := is_confirmed(account);
BEGIN
  FOR poll IN SELECT p.id, p.secret, p.asks_twice FROM polls p
    WHERE p.secret IS NOT NULL AND p.status = 'open'
      AND coalesce(p.closes_at > clock_timestamp(), true)
      AND (only_poll IS NULL OR p.id = only_poll)
    ORDER BY p.id FOR SHARE
  LOOP
    theirs := voter_key(poll.secret, NULL, browser);
    own := voter_key(poll.secret, account, NULL);
    IF poll.asks_twice THEN
      BEGIN
        UPDATE votes_before b SET voter_key = own
          WHERE b.poll_id = poll.id AND b.voter_key = theirs;
      EXCEPTION WHEN unique_violation THEN
        DELETE FROM votes_before b WHERE b.poll_id = poll.id AND b.voter_key = theirs;
      END;
    END IF;
    PERFORM 1 FROM votes v WHERE v.poll_id = poll.id AND v.voter_key = theirs FOR UPDATE;
    CONTINUE WHEN NOT FOUND;
    BEGIN
      UPDATE votes v SET voter_key = own, signed_in = true
        WHERE v.poll_id = poll.id AND v.voter_key = theirs;
      -- Whoever has made an account since came no other way than before.
      UPDATE vote_traces t SET voter_key = own WHERE t.poll_id = poll.id AND t.voter_key = theirs;
    EXCEPTION WHEN unique_violation THEN
      DELETE FROM votes v WHERE v.poll_id = poll.id AND v.voter_key = theirs;
      DELETE FROM vote_traces t WHERE t.poll_id = poll.id AND t.voter_key = theirs;
    END;
    IF is_somebody THEN PERFORM vouch_for_vote(poll.id, own); END IF;
    merged := merged + 1;
  END LOOP;
  RETURN merged;
END $$;
