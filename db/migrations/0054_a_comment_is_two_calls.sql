-- What a comment's author is judged by, as one text: whoever gathers the facts takes it along, and
-- post_comment sees from it whether they still hold. Who posts, and who sanctions, locks the author.
CREATE FUNCTION author_stamp(an_author uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', p.role, p.status, p.email_confirmed_at IS NOT NULL,
    (SELECT bit_xor(hashtextextended(s.id::text, 0)) FROM sanctions s WHERE s.person_id = p.id
      AND s.kind <> 'warn' AND s.lifted_at IS NULL AND (s.until IS NULL OR s.until > now())),
    '/',
    -- As far back as the same words count as a repetition. Compared as a pair, so that the index of
    -- an author's comments is the only one that serves.
    (SELECT bit_xor(hashtextextended(c.id || ' ' || c.revision, 0)) FROM comments c
      WHERE c.author_id = p.id AND (c.author_id, c.created_at) > (p.id, now() - interval '1 hour')))
  FROM people p WHERE p.id = an_author
$$;
--> statement-breakpoint
-- The side an account voted for in the poll of a story, if that vote counts and is one choice. Nothing
-- once the poll's secret is destroyed: from then on nobody can tell.
CREATE FUNCTION voted_side(a_person uuid, a_story uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT v.option_id FROM published_stories s
    JOIN polls p ON p.id = s.poll_id AND p.kind = 'single' AND p.secret IS NOT NULL
    JOIN votes v ON v.poll_id = p.id AND v.voter_key = voter_key(p.secret, a_person, NULL)
    WHERE s.story_id = a_story AND v.status = 'counted'
$$;
--> statement-breakpoint
-- Writes a comment that was judged, whole in one call: the author is locked, so that their comments
-- come one after the other; the limits are spent; and everything that belongs to the comment is
-- there, or nothing is. Answers 'posted', 'tooFast' with the seconds to wait, or 'changed' when the
-- judgement was about an author who is not the same any more: then nothing was written or spent.
CREATE FUNCTION post_comment(
  an_author uuid, a_stamp text, a_comment uuid, an_event uuid, a_story uuid, a_parent uuid,
  a_body text, a_status comment_status, held_by_phase text, held_for_what text,
  a_score int, the_signals jsonb, the_watches uuid[],
  shows_side boolean, follows_story boolean, the_limits jsonb,
  OUT outcome text, OUT wait int
) LANGUAGE plpgsql AS $$
DECLARE
  a_limit record;
BEGIN
  wait := 0;
  PERFORM FROM people p WHERE p.id = an_author FOR NO KEY UPDATE;
  IF author_stamp(an_author) IS DISTINCT FROM a_stamp THEN outcome := 'changed'; RETURN; END IF;
  FOR a_limit IN SELECT l.* FROM jsonb_to_recordset(the_limits)
    AS l(name text, burst int, every double precision)
  LOOP
    wait := spend_limit(a_limit.name || ':' || an_author, a_limit.burst, a_limit.every);
    IF wait > 0 THEN outcome := 'tooFast'; RETURN; END IF;
  END LOOP;
  INSERT INTO comments (id, story_id, parent_id, author_id, status, held_by, held_for, suspicion,
      body, side_id)
    VALUES (a_comment, a_story, a_parent, an_author, a_status, held_by_phase, held_for_what, a_score,
      a_body, CASE WHEN shows_side THEN voted_side(an_author, a_story) END);
  INSERT INTO comment_revisions (comment_id, number, body) VALUES (a_comment, 1, a_body);
  INSERT INTO comment_announcements (comment_id) VALUES (a_comment);
  IF the_signals IS NOT NULL THEN
    INSERT INTO comment_signals (comment_id, score, signals) VALUES (a_comment, a_score, the_signals);
  END IF;
  IF cardinality(the_watches) > 0 THEN
    INSERT INTO comment_watches (comment_id, watch_id)
      SELECT a_comment, w.id FROM watches w WHERE w.id = ANY (the_watches);
  END IF;
  IF follows_story THEN
    INSERT INTO follows (person_id, story_id) VALUES (an_author, a_story) ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO events (id, actor_id, verb, subject_type, subject_id, data)
    VALUES (an_event, an_author, 'comment.posted', 'comment', a_comment,
      jsonb_build_object('storyId', a_story, 'status', a_status, 'heldBy', held_by_phase));
  outcome := 'posted';
END $$;
