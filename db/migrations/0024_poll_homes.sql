ALTER TABLE "polls" ADD COLUMN "home_id" uuid;--> statement-breakpoint
CREATE INDEX "polls_created_at_id_index" ON "polls" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "polls_question_trgm" ON "polls" USING gin ("question" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "stories_poll_id_index" ON "stories" USING btree ("poll_id");--> statement-breakpoint
UPDATE polls p SET home_id = (SELECT s.id FROM stories s WHERE s.poll_id = p.id ORDER BY s.created_at, s.id LIMIT 1);
--> statement-breakpoint
-- A poll is worded in one story only, however many carry it: in the first, and when that one leaves
-- the poll or is deleted, in the next. Whoever comes or goes holds the poll's row, so that two who do
-- so at once see each other.
CREATE FUNCTION stories_poll_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.poll_id IS NOT NULL THEN
    PERFORM FROM polls WHERE id = OLD.poll_id FOR UPDATE;
    UPDATE polls SET home_id = (
        SELECT s.id FROM stories s WHERE s.poll_id = OLD.poll_id AND s.id <> OLD.id
        ORDER BY s.created_at, s.id LIMIT 1)
      WHERE id = OLD.poll_id AND home_id = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.poll_id IS NOT NULL THEN
    PERFORM FROM polls WHERE id = NEW.poll_id FOR UPDATE;
    UPDATE polls SET home_id = NEW.id WHERE id = NEW.poll_id AND home_id IS NULL;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER stories_poll_home AFTER INSERT OR DELETE ON stories
  FOR EACH ROW EXECUTE FUNCTION stories_poll_home();
--> statement-breakpoint
CREATE TRIGGER stories_poll_home_moves AFTER UPDATE OF poll_id ON stories
  FOR EACH ROW WHEN (OLD.poll_id IS DISTINCT FROM NEW.poll_id) EXECUTE FUNCTION stories_poll_home();
--> statement-breakpoint
-- Nothing but carrying a poll makes a story its home.
CREATE FUNCTION poll_home_carries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.home_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM stories s WHERE s.id = NEW.home_id AND s.poll_id = NEW.id) THEN
    RAISE EXCEPTION 'story % does not carry poll %', NEW.home_id, NEW.id
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'poll_home_carries';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER poll_home_carries BEFORE INSERT OR UPDATE OF home_id ON polls
  FOR EACH ROW EXECUTE FUNCTION poll_home_carries();
