-- Which pictures a story shows is kept by triggers, so that the foreign key of media_uses refuses
-- the deletion of every picture in use. Pictures that are gone already are passed over; one that is
-- being deleted right now is waited for.
create function pictures_in(doc jsonb) returns setof uuid language sql immutable as $$
  select distinct (block -> 'attrs' ->> 'mediaId')::uuid
  from jsonb_array_elements(coalesce(doc -> 'content', '[]')) block
  where block ->> 'type' = 'figure'
    and block -> 'attrs' ->> 'mediaId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;
--> statement-breakpoint
create function keep_media_uses(story uuid, at_place text, wanted uuid[]) returns void
language plpgsql as $$
begin
  insert into media_uses (media_id, story_id, place)
    select m.id, story, at_place from media m where m.id = any (wanted) for key share
    on conflict do nothing;
end $$;
--> statement-breakpoint
create function keep_body_media_uses() returns trigger language plpgsql as $$
declare
  at_place text := tg_argv[0];
  wanted uuid[];
begin
  if tg_op = 'DELETE' then
    delete from media_uses where story_id = old.story_id and place = at_place;
    return null;
  end if;
  wanted := array(select pictures_in(new.doc));
  delete from media_uses
    where story_id = new.story_id and place = at_place and media_id <> all (wanted);
  if cardinality(wanted) > 0 then
    perform keep_media_uses(new.story_id, at_place, wanted);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger story_bodies_media_uses after insert or delete or update of doc on story_bodies
  for each row execute function keep_body_media_uses('draft');
--> statement-breakpoint
create trigger published_stories_media_uses after insert or delete or update of doc on published_stories
  for each row execute function keep_body_media_uses('public');
--> statement-breakpoint
create function keep_revision_media_uses() returns trigger language plpgsql as $$
declare
  lead text := new.content -> 'lead' ->> 'mediaId';
  wanted uuid[] := array(select pictures_in(new.content -> 'doc'));
begin
  if lead ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    wanted := wanted || lead::uuid;
  end if;
  if cardinality(wanted) > 0 then
    perform keep_media_uses(new.story_id, 'history', wanted);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger revisions_media_uses after insert on revisions
  for each row execute function keep_revision_media_uses();
--> statement-breakpoint
insert into media_uses (media_id, story_id, place)
  select m.id, used.story_id, used.place from (
    select story_id, 'draft' as place, pictures_in(doc) as media_id from story_bodies
    union select story_id, 'public', pictures_in(doc) from published_stories
    union select story_id, 'history', pictures_in(content -> 'doc') from revisions
    union select story_id, 'history', (content -> 'lead' ->> 'mediaId')::uuid from revisions
      where content -> 'lead' ->> 'mediaId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  ) used join media m on m.id = used.media_id;
