import "server-only";
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { dependOn } from "@/lib/page-tags";
import { cutName, fileName, type PictureFormat, type PictureSize, type Ratio } from "@/lib/picture";
import { mediaTags } from "../tags";

/** Sizes and present files of these pictures, by id; those that are gone are left out. */
export async function picturesById(ids: readonly string[]): Promise<Record<string, PictureSize>> {
  if (ids.length === 0) return {};
  dependOn(mediaTags.all);
  const rows = await db
    .select({
      id: media.id,
      width: media.width,
      height: media.height,
      widths: media.widths,
      edition: media.edition,
    })
    .from(media)
    .where(inArray(media.id, [...ids]));
  return Object.fromEntries(rows.map(({ id, ...size }) => [id, size]));
}

/**
 * The present address of a file that a picture once had, for those who may have the picture.
 * @param width the present file that comes nearest is told
 */
export async function findPresentFile(
  id: string,
  asked: { ratio: Ratio | null; width: number; format: PictureFormat },
): Promise<string | null> {
  const [row] = await db
    .select({ edition: media.edition, widths: media.widths, cuts: media.cuts })
    .from(media)
    .where(eq(media.id, id));
  if (!row) return null;
  const { edition, cuts } = row;
  const cut = asked.ratio && cuts.widths[asked.ratio];
  const widths = cut ?? row.widths;
  const width = widths.find((one) => one >= asked.width) ?? widths.at(-1);
  if (!width) return null;
  return asked.ratio && cut
    ? cutName({ edition, framing: cuts.framing }, asked.ratio, width, asked.format)
    : fileName(edition, width, asked.format);
}
