import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { media } from "@/db/schema/media";
import { may, type Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import type { MediaShown } from "./input";

export type MediaItem = {
  id: string;
  filename: string;
  width: number;
  height: number;
  widths: number[];
  alt: string;
  caption: string;
  credit: string;
  /** The last day, as YYYY-MM-DD, and whether it is over in the newsroom’s zone. */
  rightsUntil: string | null;
  areRightsOver: boolean;
};

/** Days end where the newsroom is. */
export const rightsAreOver = sql<boolean>`coalesce(${media.rightsUntil}
  < (now() at time zone (select time_zone from settings))::date, false)`;

export const mediaItem = {
  id: media.id,
  filename: media.filename,
  width: media.width,
  height: media.height,
  widths: media.widths,
  alt: media.alt,
  caption: media.caption,
  credit: media.credit,
  rightsUntil: media.rightsUntil,
  areRightsOver: rightsAreOver,
};

/** The library, newest first, found by any word of a picture. */
export async function listMedia(
  staff: Staff,
  {
    q,
    shown,
    after,
    limit,
  }: { q: string; shown?: MediaShown; after: Cursor | null; limit: number },
): Promise<{ items: MediaItem[]; next: string | null }> {
  if (!may(staff.role, "media.manage")) return { items: [], next: null };
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db
    .select({ ...mediaItem, key: sql<string>`${media.createdAt}::text` })
    .from(media)
    .where(
      and(
        q
          ? sql`concat_ws(' ', ${media.filename}, ${media.alt}, ${media.caption}, ${media.credit}) ilike ${like}`
          : undefined,
        shown === "undescribed" ? eq(media.alt, "") : undefined,
        shown === "rightsEnded" ? rightsAreOver : undefined,
        after
          ? sql`(${media.createdAt}, ${media.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(limit + 1);
  const { items, next } = page(rows, limit, ({ key, id }) => ({ key, id }));
  return { items: items.map(({ key: _, ...item }) => item), next };
}

export async function getMedia(staff: Staff, id: string): Promise<MediaItem | null> {
  if (!may(staff.role, "media.manage")) return null;
  const [row] = await db.select(mediaItem).from(media).where(eq(media.id, id));
  return row ?? null;
}

/** Of these pictures those that may not be shown any more. */
export async function endedAmong(on: Connection, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await on
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, [...ids]), rightsAreOver));
  return rows.map(({ id }) => id);
}

export const listMediaUses = async (staff: Staff, id: string) =>
  may(staff.role, "media.manage") ? usesOf(db, id) : [];

/** The stories that show a picture, in their draft or in public. */
export async function usesOf(
  tx: Connection,
  id: string,
): Promise<{ id: string; headline: string }[]> {
  const inDoc = JSON.stringify([{ type: "figure", attrs: { mediaId: id } }]);
  return tx.execute<{ id: string; headline: string }>(sql`
    select s.id, s.headline from stories s
    left join story_bodies b on b.story_id = s.id
    left join published_stories p on p.story_id = s.id
    where s.lead_media_id = ${id} or p.lead_media_id = ${id}
      or b.doc -> 'content' @> ${inDoc}::jsonb or p.doc -> 'content' @> ${inDoc}::jsonb
    order by s.headline`);
}
