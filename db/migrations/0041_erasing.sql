-- The log stays append-only, but for one thing: what it says of somebody who has deleted their
-- account is emptied, within the transaction that deletes it.
CREATE FUNCTION events_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('galley.erasing', true) = 'on'
    AND NEW.data = '{}'::jsonb
    AND (NEW.id, NEW.at, NEW.actor_id, NEW.verb, NEW.subject_type, NEW.subject_id)
      IS NOT DISTINCT FROM (OLD.id, OLD.at, OLD.actor_id, OLD.verb, OLD.subject_type, OLD.subject_id)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'events is append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DROP TRIGGER events_append_only ON events;
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION events_are_kept();
