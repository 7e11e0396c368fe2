import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mailAfter, rhythmOf } from "./commands";
import { gatherMinutes } from "./rules";

/** Comments told of in one transaction. */
const batch = 100;

/**
 * Tells of comments that have come to stand on the page: whoever was answered, and whoever follows
 * the story. Posting does not wait for it, however many follow. A comment that is held is told of
 * once it is let through, one whose story is down once that is back; the row that says so goes in the transaction that tells.
 */
export async function announceComments(): Promise<number> {
  let announced = 0;
  for (;;) {
    const count = await announceSome();
    announced += count;
    if (count < batch) return announced;
  }
}

const announceSome = (): Promise<number> =>
  db.transaction(async (tx) => {
    const due = await tx.execute<{ id: string }>(sql`
      select a.comment_id as id from comment_announcements a
      join comments c on c.id = a.comment_id
      join published_stories s on s.story_id = c.story_id
      where c.status in ('NONE', 'APPROVED')
      order by a.created_at limit ${batch} for update of a skip locked`);
    if (due.length === 0) return 0;
    const ids = sql.param(due.map(({ id }) => id));
    await tx.execute(sql`
      insert into reader_notices (id, person_id, kind, comment_id, mail_after)
      select gen_random_uuid(), r.person_id, r.kind::reader_notice_kind, c.id,
        ${mailAfter(rhythmOf(sql`r.person_id`), sql`case r.kind when 'reply' then 0 else ${gatherMinutes} end`)}
      from comments c
      left join comments parent on parent.id = c.parent_id and parent.deleted_at is null
      cross join lateral (
        select parent.author_id as person_id, 'reply' as kind
        union all
        select f.person_id, 'thread' from follows f
        where f.story_id = c.story_id and f.person_id is distinct from parent.author_id) r
      join people p on p.id = r.person_id and p.status = 'active'
      where c.id = any(${ids}::uuid[]) and r.person_id <> c.author_id
      on conflict (person_id, comment_id) where kind in ('reply', 'thread') do nothing`);
    await tx.execute(sql`delete from comment_announcements where comment_id = any(${ids}::uuid[])`);
    return due.length;
  });

/** What nobody let through for a month is no news any more. */
export const forgetAnnouncements = (): Promise<unknown> =>
  db.execute(sql`delete from comment_announcements where created_at < now() - interval '30 days'`);
