-- Casts a vote or moves it, whole in one call: the poll is held open, this clock decides, and the
-- primary key tells whether the voter is new. Nothing is checked first and written later; the same
-- vote sent again changes nothing and costs nothing. Without a network no limits apply.
-- `is_before`: the answer given before reading, where a poll asks twice; it stands from the second
-- answer on. `has_proved`: past the limit of a crowded network, somebody took the trouble. An account
-- is somebody once its address is confirmed; until then anybody could make a hundred, and it is
-- looked at like a browser. What the browser voted before the account was signed in, and what could
-- not become the account's then because the poll was closed at that moment, does so here, while the
-- poll is held open: merged in a call of its own, a poll that opened in between counted both.
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
  theirs bytea;
  has_paid boolean := a_network IS NULL;
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
  theirs := CASE WHEN account IS NOT NULL AND browser IS NOT NULL THEN voter_key(poll.secret, NULL, browser) END;
  IF EXISTS (SELECT 1 FROM votes v WHERE v.poll_id = a_poll AND v.voter_key = theirs)
    OR EXISTS (SELECT 1 FROM votes_before b WHERE b.poll_id = a_poll AND b.voter_key = theirs) THEN
    -- The limit first: whoever takes the rows first and the limit then would wait for itself.
    IF NOT has_paid THEN
      wait := spend_limit('vote:' || encode(key, 'base64'), voter_burst, voter_every);
      IF wait > 0 THEN outcome := 'tooFast'; RETURN; END IF;
      has_paid := true;
    END IF;
    PERFORM merge_votes(account, browser, a_poll);
    -- It merges nothing into a poll whose time has just run out.
    IF poll.closes_at <= clock_timestamp() THEN outcome := 'closed'; RETURN; END IF;
  END IF;
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
    IF NOT has_paid THEN
      wait := spend_limit('vote:' || encode(key, 'base64'), voter_burst, voter_every);
      IF wait > 0 THEN outcome := 'tooFast'; RETURN; END IF;
    END IF;
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
