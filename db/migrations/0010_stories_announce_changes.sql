-- Every change of a story writes an event; whoever has the story open on any instance hears of it
-- once the change is committed.
create function announce_story_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('galley_story', json_build_object(
    'story', new.subject_id, 'verb', new.verb, 'version', new.data -> 'version')::text);
  return null;
end $$;
--> statement-breakpoint
create trigger events_announce_story after insert on events
  for each row when (new.subject_type = 'story') execute function announce_story_event();
