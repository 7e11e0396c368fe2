-- What readers saw is kept by the database itself, whoever publishes and however.
create function keep_headline() returns trigger language plpgsql as $$
begin
  insert into story_headlines (story_id, headline)
  select new.story_id, new.headline
  where new.headline is distinct from (
    select headline from story_headlines where story_id = new.story_id order by id desc limit 1);
  return null;
end $$;
--> statement-breakpoint
create trigger published_stories_headline after insert or update of headline on published_stories
  for each row execute function keep_headline();
--> statement-breakpoint
insert into story_headlines (story_id, headline, created_at)
  select story_id, headline, updated_at from published_stories;
--> statement-breakpoint
-- A correction is taken back, never rewritten or removed.
create function corrections_stand() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a correction is withdrawn, not deleted';
  end if;
  if (new.id, new.story_id, new.kind, new.text, new.created_by, new.created_at)
     is distinct from (old.id, old.story_id, old.kind, old.text, old.created_by, old.created_at)
     or old.withdrawn_at is not null then
    raise exception 'a correction is not rewritten';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger corrections_stand before update or delete on corrections
  for each row execute function corrections_stand();
