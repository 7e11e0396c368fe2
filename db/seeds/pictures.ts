import type { Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import { encodePicture } from "@/domain/media/encode";
import type { SeedPicture } from "./newsroom/types";
import { type Clock, Ids } from "./seed";

/** A first start has no readers yet, and somebody who waits for it. */
const quickly = { avifEffort: 0, phoneEffort: 1, webpEffort: 1, isAlone: true };

/** Draws the demo's pictures and keeps them as an upload would be. */
export async function seedPictures(
  tx: Transaction,
  pictures: readonly SeedPicture[],
  clock: Clock,
): Promise<Ids> {
  const ids = new Ids();
  const rows = await Promise.all(
    pictures.map(async (picture) => {
      const id = ids.add(picture.key);
      const framing = { focalX: picture.focal.x, focalY: picture.focal.y, byHand: {} };
      return {
        id,
        filename: `${picture.key}.svg`,
        ...(await encodePicture(id, "", Buffer.from(picture.svg), framing, quickly)),
        alt: picture.alt,
        caption: picture.caption,
        credit: picture.credit,
        ...framing,
        createdAt: clock.hoursAgo(300),
      };
    }),
  );
  await tx.insert(media).values(rows);
  return ids;
}
