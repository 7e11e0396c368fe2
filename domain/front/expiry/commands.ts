import "server-only";
import { lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { frontPlaces, fronts } from "@/db/schema/front";
import { record } from "@/domain/event/commands";

/**
 * Takes away the places whose time is over. Readers' queries leave them out to the second; this is
 * for the pages that were made before. @returns the fronts that have changed, by their section
 */
export async function letPlacesExpire(): Promise<(string | null)[]> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(frontPlaces)
      .where(lte(frontPlaces.until, sql`now()`))
      .returning({ frontId: frontPlaces.frontId, storyId: frontPlaces.storyId });
    const changed: (string | null)[] = [];
    for (const frontId of new Set(gone.map((one) => one.frontId))) {
      const [front] = await tx
        .select({ sectionId: fronts.sectionId })
        .from(fronts)
        .where(sql`${fronts.id} = ${frontId}`);
      if (!front) continue;
      changed.push(front.sectionId);
      const storyIds = gone.filter((one) => one.frontId === frontId).map(({ storyId }) => storyId);
      await record(tx, {
        actorId: null,
        verb: "front.placesExpired",
        subject: { type: "front", id: frontId },
        data: { storyIds },
      });
    }
    return changed;
  });
}
