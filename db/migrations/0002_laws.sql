-- Counts equal rows, wording locks at the first vote, history cannot be rewritten.

ALTER TABLE rate_limits SET UNLOGGED;
--> statement-breakpoint
CREATE FUNCTION votes_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was uuid := CASE WHEN TG_OP <> 'INSERT' AND OLD.status = 'counted' THEN OLD.option_id END;
  now_is uuid := CASE WHEN TG_OP <> 'DELETE' AND NEW.status = 'counted' THEN NEW.option_id END;
BEGIN
  IF was IS NOT DISTINCT FROM now_is THEN RETURN NULL; END IF;
  -- Two votes moving in opposite directions take the rows in one order, so they cannot deadlock.
  IF was IS NOT NULL AND now_is IS NOT NULL THEN
    PERFORM 1 FROM poll_options WHERE id IN (was, now_is) ORDER BY id FOR UPDATE;
  END IF;
  UPDATE poll_options SET votes = votes - 1 WHERE id = was;
  UPDATE poll_options SET votes = votes + 1 WHERE id = now_is;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER votes_tally AFTER INSERT OR UPDATE OF option_id, status OR DELETE ON votes
  FOR EACH ROW EXECUTE FUNCTION votes_tally();
--> statement-breakpoint
CREATE FUNCTION poll_wording_locked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  poll uuid := CASE TG_TABLE_NAME WHEN 'polls' THEN OLD.id
    ELSE CASE TG_OP WHEN 'INSERT' THEN NEW.poll_id ELSE OLD.poll_id END END;
BEGIN
  IF EXISTS (SELECT 1 FROM votes WHERE votes.poll_id = poll) THEN
    RAISE EXCEPTION 'poll % has votes: its wording is locked', poll
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'poll_wording_locked';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER poll_question_locked BEFORE UPDATE OF question ON polls
  FOR EACH ROW WHEN (OLD.question IS DISTINCT FROM NEW.question)
  EXECUTE FUNCTION poll_wording_locked();
--> statement-breakpoint
CREATE TRIGGER poll_options_locked BEFORE UPDATE OF label, position ON poll_options
  FOR EACH ROW WHEN (OLD.label IS DISTINCT FROM NEW.label OR OLD.position <> NEW.position)
  EXECUTE FUNCTION poll_wording_locked();
--> statement-breakpoint
CREATE TRIGGER poll_options_fixed BEFORE INSERT OR DELETE ON poll_options
  FOR EACH ROW EXECUTE FUNCTION poll_wording_locked();
--> statement-breakpoint
CREATE FUNCTION comments_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was int := CASE WHEN TG_OP <> 'INSERT' AND OLD.status IN ('NONE', 'APPROVED') THEN 1 ELSE 0 END;
  now_is int := CASE WHEN TG_OP <> 'DELETE' AND NEW.status IN ('NONE', 'APPROVED') THEN 1 ELSE 0 END;
BEGIN
  IF was = now_is THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN
    UPDATE story_tallies SET comments = comments - 1 WHERE story_id = OLD.story_id;
  ELSE
    INSERT INTO story_tallies AS t (story_id, comments) VALUES (NEW.story_id, now_is)
      ON CONFLICT (story_id) DO UPDATE SET comments = t.comments + now_is - was;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER comments_tally AFTER INSERT OR UPDATE OF status OR DELETE ON comments
  FOR EACH ROW EXECUTE FUNCTION comments_tally();
--> statement-breakpoint
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER revisions_immutable BEFORE UPDATE ON revisions
  FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER comment_revisions_immutable BEFORE UPDATE ON comment_revisions
  FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
INSERT INTO settings (id) VALUES (1) ON CONFLICT DO NOTHING;
