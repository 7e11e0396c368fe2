-- Where a comment stands in the queues. It waits since it came; one that was rejected since its
-- author appealed, one that was approved since somebody reported it. Reports, an appeal and
-- suspicion let it pass those that came earlier, by minutes: so nothing waits for ever.
CREATE FUNCTION comment_due_at(c comments) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    CASE c.status
      WHEN 'REJECTED' THEN
        (SELECT a.created_at FROM appeals a WHERE a.comment_id = c.id AND a.settled_at IS NULL)
      WHEN 'APPROVED' THEN
        (SELECT min(r.created_at) FROM reports r WHERE r.comment_id = c.id AND r.settled_at IS NULL)
    END, c.created_at)
  - make_interval(mins => (
    -- One voice per reporter, however many reasons they chose; four hours, however many reporters.
    SELECT least(240, coalesce(sum(voice), 0)) FROM (
      SELECT max(r.weight) AS voice FROM reports r
      WHERE r.comment_id = c.id AND r.settled_at IS NULL GROUP BY r.reporter_id) voices)::int
    + CASE WHEN EXISTS (
        SELECT FROM appeals a WHERE a.comment_id = c.id AND a.settled_at IS NULL) THEN 60 ELSE 0 END
    -- What moderators watch comes before what they do not, but not for ever.
    + CASE WHEN EXISTS (SELECT FROM comment_watches w WHERE w.comment_id = c.id) THEN 720 ELSE 0 END
    + CASE c.status WHEN 'SYSTEM_WITHHELD' THEN 60 ELSE 0 END
    + c.suspicion)
$$;
--> statement-breakpoint
CREATE FUNCTION comments_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.due_at := comment_due_at(NEW);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER comments_due BEFORE INSERT OR UPDATE OF status, suspicion ON comments
  FOR EACH ROW EXECUTE FUNCTION comments_due();
--> statement-breakpoint
-- Reports, appeals and watches alike: each names its comment.
CREATE FUNCTION comment_due_again() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  comment uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.comment_id ELSE NEW.comment_id END;
BEGIN
  UPDATE comments c SET due_at = comment_due_at(c) WHERE c.id = comment;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reports_due AFTER INSERT OR UPDATE OF settled_at OR DELETE ON reports
  FOR EACH ROW EXECUTE FUNCTION comment_due_again();
--> statement-breakpoint
CREATE TRIGGER appeals_due AFTER INSERT OR UPDATE OF settled_at OR DELETE ON appeals
  FOR EACH ROW EXECUTE FUNCTION comment_due_again();
--> statement-breakpoint
CREATE TRIGGER watches_due AFTER INSERT OR DELETE ON comment_watches
  FOR EACH ROW EXECUTE FUNCTION comment_due_again();
--> statement-breakpoint
UPDATE comments c SET suspicion = s.score FROM comment_signals s WHERE s.comment_id = c.id;
--> statement-breakpoint
UPDATE comments c SET due_at = comment_due_at(c);
--> statement-breakpoint
-- Whoever has a queue open, on any instance, hears of what moves it once the change is committed.
CREATE FUNCTION announce_comment_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('galley_comment', json_build_object(
    'comment', NEW.subject_id, 'verb', NEW.verb)::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_announce_comment AFTER INSERT ON events
  FOR EACH ROW WHEN (NEW.subject_type = 'comment'
    AND NEW.verb NOT IN ('comment.reacted', 'comment.reactionTaken'))
  EXECUTE FUNCTION announce_comment_event();
