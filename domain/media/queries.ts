import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { media } from "@/db/schema/media";
import { may, type Staff } from "@/domain/person/rules";
import { type Cursor, page } from "@/lib/cursor";
import type { Cuts } from "@/lib/picture";
import type { Framing } from "./framing";
import type { MediaShown } from "./input";

export type MediaItem = {
  id: string;
  filename: string;
  width: number;
  height: number;
  widths: number[];
  edition: string;
  cuts: Cuts;
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
  edition: media.edition,
  cuts: media.cuts,
  alt: media.alt,
  caption: media.caption,
  credit: media.credit,
  rightsUntil: media.rightsUntil,
  areRightsOver: rightsAreOver,
};

const mostWords = 8;

/** The library, newest first; of a picture's words all that are asked for must be there. */
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
  const said = sql`concat_ws(' ', ${media.filename}, ${media.alt}, ${media.caption}, ${media.credit})`;
  const words = q.split(/\s+/).filter(Boolean).slice(0, mostWords);
  const rows = await db
    .select({ ...mediaItem, key: sql<string>`${media.createdAt}::text` })
    .from(media)
    .where(
      and(
        ...words.map((word) => sql`${said} ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
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

/** How a picture is cut now, for the one who changes it. */
export async function getFraming(staff: Staff, id: string): Promise<Framing | null> {
  if (!may(staff.role, "media.manage")) return null;
  const [row] = await db
    .select({ focalX: media.focalX, focalY: media.focalY, byHand: media.byHand })
    .from(media)
    .where(eq(media.id, id));
  return row ?? null;
}

export type MediaUse = {
  id: string;
  headline: string;
  isPublic: boolean;
  /** Only a version that is kept shows it. */
  isPast: boolean;
};

export const listMediaUses = async (staff: Staff, id: string): Promise<MediaUse[]> =>
  may(staff.role, "media.manage") ? usesOf(db, id) : [];

/** The stories that show a picture, in their draft, to readers or in their history. */
export const usesOf = async (on: Connection, id: string): Promise<MediaUse[]> =>
  on.execute<MediaUse>(sql`
    select s.id, s.headline, bool_or(used.place = 'public') as "isPublic",
      bool_and(used.place = 'history') as "isPast" from (
      select story_id, place from media_uses where media_id = ${id}
      union all select id, 'draft' from stories where lead_media_id = ${id}
      union all select story_id, 'public' from published_stories where lead_media_id = ${id}
      union all select story_id, 'public' from front_places where media_id = ${id}
    ) used join stories s on s.id = used.story_id
    group by s.id order by "isPast", s.headline, s.id`);

/** Whether readers have this picture before them: in a public story, or on a front for one. */
export async function isPublicPicture(id: string): Promise<boolean> {
  const [row] = await db.execute<{ isPublic: boolean }>(sql`
    select exists (select from media_uses where media_id = ${id} and place = 'public')
      or exists (select from published_stories where lead_media_id = ${id})
      or exists (select from front_places join published_stories using (story_id)
        where media_id = ${id}) as "isPublic"`);
  return row?.isPublic ?? false;
}
