-- English words in their stems, and every letter also without its accents: "cafe" finds "cafés".
create text search configuration galley (copy = pg_catalog.english);--> statement-breakpoint
alter text search configuration galley
  alter mapping for hword, hword_part, word with unaccent, english_stem;--> statement-breakpoint
-- The same words as they are written, for the vocabulary.
create text search configuration galley_words (copy = pg_catalog.simple);--> statement-breakpoint
alter text search configuration galley_words
  alter mapping for hword, hword_part, word with unaccent, simple;--> statement-breakpoint

create function names_of_story(story uuid) returns text language sql stable as $$
  select concat_ws(' ',
    (select string_agg(p.name, ' ' order by a.position) from published_authors a
      join people p on p.id = a.person_id where a.story_id = story),
    (select string_agg(t.name, ' ' order by pt.position) from published_tags pt
      join tags t on t.id = pt.tag_id where pt.story_id = story),
    (select s.name from published_stories ps join sections s on s.id = ps.section_id
      where ps.story_id = story))
$$;--> statement-breakpoint

create function index_words_of_story() returns trigger language plpgsql as $$
begin
  insert into story_search as s (story_id, document)
  values (new.story_id,
    setweight(to_tsvector('public.galley', new.headline), 'A')
    || setweight(to_tsvector('public.galley', new.standfirst), 'B')
    || setweight(to_tsvector('public.galley', new.text), 'C'))
  on conflict (story_id) do update set document = excluded.document || ts_filter(s.document, '{d}');
  insert into stories_to_learn (story_id) values (new.story_id) on conflict do nothing;
  return null;
end $$;--> statement-breakpoint

-- Names are put in apart, in the weight D: renaming a tag need not read the texts again.
create function index_names_of_story(story uuid) returns void language sql as $$
  with fresh as (
    select ts_filter(s.document, '{a,b,c}')
      || setweight(to_tsvector('public.galley', names_of_story(story)), 'D') as document
    from story_search s where s.story_id = story),
  changed as (
    update story_search s set document = fresh.document from fresh
    where s.story_id = story and s.document is distinct from fresh.document
    returning s.story_id)
  insert into stories_to_learn (story_id) select story_id from changed on conflict do nothing
$$;--> statement-breakpoint

create function names_of_story_changed() returns trigger language plpgsql as $$
begin
  perform index_names_of_story(case when tg_op = 'DELETE' then old.story_id else new.story_id end);
  return null;
end $$;--> statement-breakpoint

create function name_changed() returns trigger language plpgsql as $$
begin
  perform index_names_of_story(story_id) from (
    select story_id from published_authors where tg_table_name = 'people' and person_id = new.id
    union all
    select story_id from published_tags where tg_table_name = 'tags' and tag_id = new.id
    union all
    select story_id from published_stories where tg_table_name = 'sections' and section_id = new.id) of_name;
  return null;
end $$;--> statement-breakpoint

create trigger published_story_is_indexed
  after insert or update of headline, standfirst, text on published_stories
  for each row execute function index_words_of_story();--> statement-breakpoint
-- At the end of the transaction, when all of a story's names are there.
create constraint trigger published_section_is_indexed
  after insert or update of section_id on published_stories
  deferrable initially deferred for each row execute function names_of_story_changed();--> statement-breakpoint
create constraint trigger published_author_is_indexed
  after insert or update or delete on published_authors
  deferrable initially deferred for each row execute function names_of_story_changed();--> statement-breakpoint
create constraint trigger published_tag_is_indexed
  after insert or update or delete on published_tags
  deferrable initially deferred for each row execute function names_of_story_changed();--> statement-breakpoint
create trigger name_of_person_is_indexed after update of name on people
  for each row when (old.name is distinct from new.name) execute function name_changed();--> statement-breakpoint
create trigger name_of_tag_is_indexed after update of name on tags
  for each row when (old.name is distinct from new.name) execute function name_changed();--> statement-breakpoint
create trigger name_of_section_is_indexed after update of name on sections
  for each row when (old.name is distinct from new.name) execute function name_changed();--> statement-breakpoint

insert into story_search (story_id, document)
select story_id, setweight(to_tsvector('public.galley', headline), 'A')
  || setweight(to_tsvector('public.galley', standfirst), 'B')
  || setweight(to_tsvector('public.galley', text), 'C')
  || setweight(to_tsvector('public.galley', names_of_story(story_id)), 'D')
from published_stories;--> statement-breakpoint
insert into stories_to_learn (story_id) select story_id from published_stories;
