import "server-only";
import { eq, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { media, mediaWork } from "@/db/schema/media";
import {
  type Cuts,
  cutName,
  fileName,
  type PictureFiles,
  type PictureFormat,
  pictureFormats,
  ratioNames,
} from "@/lib/picture";
import { discard, list } from "@/lib/storage";
import { sourceName } from "./encode";

/** Says beforehand that files of a picture will be written or removed. @returns says that it is done */
export async function beginWork(on: Connection, mediaId: string): Promise<() => Promise<void>> {
  const [work] = await on.insert(mediaWork).values({ mediaId }).returning({ id: mediaWork.id });
  return async () => {
    // If this does not come through, the next sweep finds nothing to do.
    if (work)
      await db
        .delete(mediaWork)
        .where(eq(mediaWork.id, work.id))
        .catch(() => {});
  };
}

/** Longer no picture takes, however many wait before it. */
const longest = sql`interval '1 hour'`;
const atOnce = 100;

/**
 * Removes the files that no row names of pictures whose work was begun and never ended: the process
 * died, or the database was gone when the row was to be written.
 */
export async function sweepPictures(): Promise<void> {
  const left = await db.execute<{ id: string; mediaId: string }>(sql`
    select id, media_id as "mediaId" from media_work w
    where started_at < now() - ${longest} and not exists (
      select 1 from media_work o where o.media_id = w.media_id and o.started_at >= now() - ${longest})
    order by started_at limit ${atOnce}`);
  for (const { id, mediaId } of left) {
    const [row] = await db
      .select({ edition: media.edition, widths: media.widths, cuts: media.cuts })
      .from(media)
      .where(eq(media.id, mediaId));
    const named = row ? namesOf(row) : new Set<string>();
    for (const { name } of await list(`media/${mediaId}`))
      if (!named.has(name)) await discard(`media/${mediaId}/${name}`);
    if (!row) await discard(`media/${mediaId}`);
    await db.delete(mediaWork).where(eq(mediaWork.id, id));
  }
}

function namesOf({ edition, widths, cuts }: PictureFiles & { cuts: Cuts }): Set<string> {
  const inEach = (name: (format: PictureFormat) => string) => pictureFormats.map(name);
  return new Set([
    sourceName(edition),
    ...widths.flatMap((width) => inEach((format) => fileName(edition, width, format))),
    ...ratioNames.flatMap((ratio) =>
      (cuts.widths[ratio] ?? []).flatMap((width) =>
        inEach((format) => cutName({ edition, framing: cuts.framing }, ratio, width, format)),
      ),
    ),
  ]);
}
