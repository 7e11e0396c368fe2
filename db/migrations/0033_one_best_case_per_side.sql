-- Of several featured comments of one side the last stays featured: a side has one best case.
update comments c set featured_at = null, version = version + 1
  where featured_at is not null and side_id is not null and exists (
    select from comments later where later.story_id = c.story_id and later.side_id = c.side_id
      and later.featured_at is not null
      and (later.featured_at, later.id) > (c.featured_at, c.id));
