import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import type { Told } from "./rules";

/**
 * The stories that these changes were made to, as readers see them now. Of one that was taken down
 * only its former address and section are named.
 */
export async function storiesOf(eventIds: readonly string[]): Promise<Told[]> {
  const ids = sql.join(
    eventIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await db.execute<Told>(sql`
    select coalesce(p.slug, f.slug) as slug, x.slug as section, r.slug as series,
      coalesce(array_agg(distinct t.slug) filter (where t.slug is not null), '{}') as tags,
      coalesce(array_agg(distinct w.slug) filter (where w.slug is not null), '{}') as authors
    from (select distinct subject_id as id from ${events} where id in (${ids})) changed
    join stories s on s.id = changed.id
    left join published_stories p on p.story_id = s.id
    left join lateral (select slug from story_slugs where story_id = s.id
      order by created_at desc limit 1) f on true
    left join sections x on x.id = coalesce(p.section_id, s.section_id)
    left join published_tags pt on pt.story_id = p.story_id
    left join tags t on t.id = pt.tag_id
    left join published_authors pa on pa.story_id = p.story_id
    left join people w on w.id = pa.person_id
    left join series_stories m on m.story_id = p.story_id
    left join series r on r.id = m.series_id
    where coalesce(p.slug, f.slug) is not null
    group by s.id, p.slug, f.slug, x.slug, r.slug
    order by s.id`);
  return [...rows];
}
