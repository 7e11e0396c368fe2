import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { may, type Staff } from "@/domain/person/rules";

/** So many rows are in memory at once, whatever the newsroom has. */
const batch = 200;
const start = "00000000-0000-0000-0000-000000000000";

type Row = { id: string; row: unknown };
type Part = { name: string; read: (after: string) => SQL };

/**
 * What a newsroom owns and may take elsewhere. Columns are named, never "all": no mail address, no
 * password, no key of a voter, no report and no address of anybody's machine is among them.
 */
const parts: readonly Part[] = [
  {
    name: "people",
    read: (after) => sql`
      select id, jsonb_build_object('id', id, 'name', name, 'slug', slug, 'bio', bio) as row
      from people where id > ${after} and role <> 'reader' order by id limit ${batch}`,
  },
  {
    name: "sections",
    read: (after) => sql`
      select id, jsonb_build_object('id', id, 'slug', slug, 'name', name) as row
      from sections where id > ${after} order by id limit ${batch}`,
  },
  {
    name: "tags",
    read: (after) => sql`
      select id, jsonb_build_object('id', id, 'slug', slug, 'name', name) as row
      from tags where id > ${after} order by id limit ${batch}`,
  },
  {
    name: "series",
    read: (after) => sql`
      select s.id, jsonb_build_object('id', s.id, 'slug', s.slug, 'title', s.title,
        'standfirst', s.standfirst, 'stories', coalesce((select jsonb_agg(p.story_id order by p.position)
          from series_stories p where p.series_id = s.id), '[]')) as row
      from series s where s.id > ${after} order by s.id limit ${batch}`,
  },
  {
    name: "pictures",
    read: (after) => sql`
      select id, jsonb_build_object('id', id, 'filename', filename, 'width', width,
        'height', height, 'widths', widths, 'alt', alt, 'caption', caption, 'credit', credit,
        'rightsUntil', rights_until, 'focalX', focal_x, 'focalY', focal_y, 'byHand', by_hand) as row
      from media where id > ${after} order by id limit ${batch}`,
  },
  {
    name: "polls",
    read: (after) => sql`
      select p.id, jsonb_build_object('id', p.id, 'question', p.question, 'kind', p.kind,
        'status', p.status, 'opensAt', p.opens_at, 'closesAt', p.closes_at,
        'options', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label,
          'bestCase', o.best_case, 'votes', (select coalesce(sum(t.votes), 0) from poll_tallies t
            where t.option_id = o.id)) order by o.position)
          from poll_options o where o.poll_id = p.id), '[]')) as row
      from polls p where p.id > ${after} order by p.id limit ${batch}`,
  },
  {
    name: "stories",
    read: (after) => sql`
      select s.id, jsonb_build_object('id', s.id, 'status', s.status, 'slug', s.slug,
        'headline', s.headline, 'standfirst', s.standfirst, 'section', s.section_id,
        'poll', s.poll_id, 'comments', s.comment_mode, 'commentsCloseAt', s.comments_close_at, 'createdAt', s.created_at,
        'updatedAt', s.updated_at, 'body', b.doc,
        'lead', jsonb_build_object('picture', s.lead_media_id, 'alt', s.lead_alt,
          'caption', s.lead_caption, 'credit', s.lead_credit),
        'authors', coalesce((select jsonb_agg(a.person_id order by a.position)
          from story_authors a where a.story_id = s.id), '[]'),
        'tags', coalesce((select jsonb_agg(t.tag_id order by t.position)
          from story_tags t where t.story_id = s.id), '[]'),
        'addresses', coalesce((select jsonb_agg(l.slug order by l.created_at)
          from story_slugs l where l.story_id = s.id), '[]'),
        'formerAddresses', coalesce((select jsonb_agg(i.path order by i.path)
          from import_addresses i where i.story_id = s.id), '[]'),
        'corrections', coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'text', c.text,
          'at', c.created_at) order by c.created_at)
          from corrections c where c.story_id = s.id and c.withdrawn_at is null), '[]'),
        'published', (select jsonb_build_object('slug', p.slug, 'headline', p.headline,
          'standfirst', p.standfirst, 'section', p.section_id, 'body', p.doc,
          'publishedAt', p.published_at, 'updatedAt', p.updated_at)
          from published_stories p where p.story_id = s.id)) as row
      from stories s left join story_bodies b on b.story_id = s.id
      where s.id > ${after} order by s.id limit ${batch}`,
  },
  {
    name: "comments",
    read: (after) => sql`
      select c.id, jsonb_build_object('id', c.id, 'story', c.story_id, 'parent', c.parent_id,
        'author', p.name, 'status', c.status, 'body', c.body, 'createdAt', c.created_at) as row
      from comments c join people p on p.id = c.author_id
      where c.id > ${after} order by c.id limit ${batch}`,
  },
];

/** The whole newsroom as one JSON text, in pieces as they are read. @returns null without the right */
export function exportNewsroom(staff: Staff): AsyncGenerator<string> | null {
  return may(staff.role, "settings.manage") ? pieces() : null;
}

async function* pieces(): AsyncGenerator<string> {
  yield `{"format":"galley-1","exportedAt":${JSON.stringify(new Date())}`;
  for (const { name, read } of parts) {
    yield `,\n${JSON.stringify(name)}:[`;
    let after = start;
    for (let isFirst = true; ; isFirst = false) {
      const rows = await db.execute<Row>(read(after));
      if (rows.length > 0)
        yield (isFirst ? "\n" : ",\n") + rows.map(({ row }) => JSON.stringify(row)).join(",\n");
      if (rows.length < batch) break;
      after = rows.at(-1)?.id ?? after;
    }
    yield "\n]";
  }
  yield "}\n";
}
