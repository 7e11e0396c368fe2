-- A story's tally is one row for all who comment on it. Counted at once, the first of them would
-- keep it locked for the rest of their transaction; counted at its end, only for the commit.
DROP TRIGGER comments_tally ON comments;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER comments_tally AFTER INSERT OR UPDATE OF status OR DELETE ON comments
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION comments_tally();
