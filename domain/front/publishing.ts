import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { frontAreas, frontEditions, frontPlaces, fronts } from "@/db/schema/front";
import { media } from "@/db/schema/media";
import { stories } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { endedAmong } from "@/domain/media/queries";
import type { Viewer } from "@/domain/person/rules";
import { refuse } from "@/lib/result";
import { type Answer, changeFront, type Seen, tell } from "./changing";
import { type Arrangement, areas, placesOf } from "./rules";

/** Copies the draft to what readers' queries read, whole, and remembers it as an edition. */
export function publishFront(
  actor: Viewer,
  seen: Seen,
): Promise<Answer<{ number: number }, "nothingNew" | "rightsOver">> {
  return changeFront(actor, seen, async (tx, front) => {
    if (front.publishedVersion === front.version) return refuse("nothingNew");
    const arrangement = front.draft;
    const pictures = placesOf(arrangement).flatMap(({ mediaId }) => mediaId ?? []);
    if ((await endedAmong(tx, pictures)).length > 0) return refuse("rightsOver");
    await writePublic(tx, front.id, arrangement);
    const [edition] = await tx
      .insert(frontEditions)
      .values({
        frontId: front.id,
        number: sql`(select coalesce(max(number), 0) + 1 from front_editions where front_id = ${front.id})`,
        arrangement,
        publishedBy: actor.id,
      })
      .returning({ number: frontEditions.number });
    if (!edition) throw new Error("no edition row");
    await tx.update(fronts).set({ publishedVersion: front.version }).where(eq(fronts.id, front.id));
    await tell(tx, actor, front, "published", { edition: edition.number });
    return { ok: true, number: edition.number };
  });
}

async function writePublic(tx: Transaction, frontId: string, arrangement: Arrangement) {
  await tx.delete(frontPlaces).where(eq(frontPlaces.frontId, frontId));
  await tx.delete(frontAreas).where(eq(frontAreas.frontId, frontId));
  const there = await existing(tx, arrangement);
  await tx.insert(frontAreas).values(
    areas.map((area) => {
      const { size, fill } = arrangement[area];
      const isKnown = fill.sectionId === null || there.has(fill.sectionId);
      return {
        frontId,
        area,
        size,
        rule: isKnown ? fill.rule : ("newest" as const),
        sectionId: isKnown ? fill.sectionId : null,
      };
    }),
  );
  const rows = areas.flatMap((area) =>
    arrangement[area].places.map(({ storyId, pin, until, headline, mediaId }, position) => ({
      ...{ frontId, storyId, area, position, pin, headline },
      until: until ? new Date(until) : null,
      mediaId: mediaId && there.has(mediaId) ? mediaId : null,
    })),
  );
  const known = rows.filter(({ storyId }) => there.has(storyId));
  if (known.length > 0) await tx.insert(frontPlaces).values(known);
}

/** Of what a draft names, that which has not been deleted since; it is kept until the end. */
async function existing(tx: Transaction, arrangement: Arrangement): Promise<Set<string>> {
  const places = placesOf(arrangement);
  const storyIds = places.map(({ storyId }) => storyId);
  const mediaIds = places.flatMap(({ mediaId }) => mediaId ?? []);
  const sectionIds = areas.flatMap((area) => arrangement[area].fill.sectionId ?? []);
  const found = await Promise.all(
    [
      { table: stories, ids: storyIds },
      { table: media, ids: mediaIds },
      { table: sections, ids: sectionIds },
    ].map(({ table, ids }) =>
      ids.length === 0
        ? []
        : tx.select({ id: table.id }).from(table).where(inArray(table.id, ids)).for("key share"),
    ),
  );
  return new Set(found.flat().map(({ id }) => id));
}
