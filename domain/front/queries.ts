import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { frontAreas, frontPlaces, fronts } from "@/db/schema/front";
import { sectionTags } from "@/domain/section/tags";
import type { StoryItem } from "@/domain/story/public-list";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import { newestBut, shownBy } from "./composing";
import { type Area, type Arrangement, areas, eachArea, led, unarranged } from "./rules";
import { frontTags } from "./tags";

export type FrontView = Record<Area, StoryItem[]> & {
  /** The newest of what the front has no place for. */
  rest: StoryItem[];
};

/** Enough for what is arranged and four of each section. */
export const frontLength = 40;

/** The newsroom's front as readers have it. */
export async function getHomeFront(): Promise<FrontView> {
  dependOn(frontTags.of(null), storyTags.lists, sectionTags.all);
  const arrangement = (await published(null)) ?? unarranged(false);
  return viewOf(arrangement, { sectionId: null, length: frontLength });
}

/** A section's front, or null where nobody has arranged one: its stories then come by time. */
export async function getSectionFront(sectionId: string): Promise<FrontView | null> {
  dependOn(frontTags.of(sectionId), storyTags.lists, sectionTags.all);
  const arrangement = await published(sectionId);
  return arrangement && viewOf(arrangement, { sectionId, length: 0 });
}

export async function viewOf(
  arrangement: Arrangement,
  { sectionId, length }: { sectionId: string | null; length: number },
): Promise<FrontView> {
  const slots = await shownBy(arrangement, sectionId);
  const shown = led(eachArea((area) => slots[area].map(({ story }) => story)));
  const ids = areas.flatMap((area) => shown[area].map(({ id }) => id));
  return { ...shown, rest: await newestBut(ids, length - ids.length) };
}

/** What was published last, without what has expired since; null where nothing ever was. */
async function published(sectionId: string | null): Promise<Arrangement | null> {
  const isThis = sql`${fronts.sectionId} is not distinct from ${sectionId}::uuid`;
  const [plans, places] = await Promise.all([
    db
      .select({
        area: frontAreas.area,
        size: frontAreas.size,
        rule: frontAreas.rule,
        sectionId: frontAreas.sectionId,
      })
      .from(frontAreas)
      .innerJoin(fronts, eq(fronts.id, frontAreas.frontId))
      .where(isThis),
    db
      .select({
        area: frontPlaces.area,
        storyId: frontPlaces.storyId,
        pin: frontPlaces.pin,
        headline: frontPlaces.headline,
        mediaId: frontPlaces.mediaId,
      })
      .from(frontPlaces)
      .innerJoin(fronts, eq(fronts.id, frontPlaces.frontId))
      .where(sql`${isThis} and (${frontPlaces.until} is null or ${frontPlaces.until} > now())`)
      .orderBy(asc(frontPlaces.position)),
  ]);
  if (plans.length === 0) return null;
  const usual = unarranged(sectionId !== null);
  return eachArea((area) => {
    const plan = plans.find((one) => one.area === area);
    return {
      size: plan?.size ?? usual[area].size,
      fill: plan ? { rule: plan.rule, sectionId: plan.sectionId } : usual[area].fill,
      places: places.filter((one) => one.area === area).map((one) => ({ ...one, until: null })),
    };
  });
}
