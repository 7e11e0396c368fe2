import "server-only";
import { and, desc, eq, inArray, notInArray } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { publishedStories } from "@/db/schema/story";
import { mostReadStories } from "@/domain/reads/queries";
import {
  type ItemRow,
  type Picture,
  type StoryItem,
  selectItems,
  withNames,
} from "@/domain/story/public-list";
import {
  type Arrangement,
  areas,
  eachArea,
  type Filling,
  layOut,
  type Place,
  placesOf,
  type Slot,
} from "./rules";

/**
 * The stories of an arrangement: what was placed as far as it is published, then what the rules
 * offer. Readers and the desk's preview are shown the same.
 */
export async function shownBy(
  arrangement: Arrangement,
  sectionId: string | null,
): Promise<Record<"lead" | "seconds" | "river", Slot<StoryItem>[]>> {
  const places = placesOf(arrangement);
  const byId = await rowsOf(places.map(({ storyId }) => storyId));
  const plans = eachArea((area) => ({
    size: arrangement[area].size,
    placed: arrangement[area].places.flatMap(({ storyId, pin }) => {
      const story = byId.get(storyId);
      return story ? [{ story, pin }] : [];
    }),
  }));
  const slots = layOut(plans, await offersFor(arrangement, sectionId));
  const rows = areas.flatMap((area) => slots[area].map(({ story }) => story));
  const [items, pictures] = await Promise.all([withNames(rows), picturesOf(places)]);
  const asPlaced = new Map(places.map((place) => [place.storyId, place]));
  const shown = new Map(
    items.map((item) => [item.id, overridden(item, asPlaced.get(item.id), pictures)]),
  );
  return eachArea((area) =>
    slots[area].flatMap(({ story, isByHand }) => {
      const item = shown.get(story.id);
      return item ? [{ story: item, isByHand }] : [];
    }),
  );
}

/** For each area what its rule offers, enough for every place of the front. */
export async function offersFor(
  arrangement: Arrangement,
  sectionId: string | null,
): Promise<Record<(typeof areas)[number], ItemRow[]>> {
  const places = areas.reduce((sum, area) => sum + arrangement[area].size, 0);
  const limit = places + placesOf(arrangement).length;
  const asked = new Map<string, Promise<ItemRow[]>>();
  for (const area of areas) {
    const { fill } = arrangement[area];
    const key = JSON.stringify(fill);
    if (!asked.has(key)) asked.set(key, offered(fill, sectionId, limit));
  }
  const [lead, seconds, river] = await Promise.all(
    areas.map((area) => asked.get(JSON.stringify(arrangement[area].fill)) ?? []),
  );
  return { lead: lead ?? [], seconds: seconds ?? [], river: river ?? [] };
}

const newestFirst = [desc(publishedStories.publishedAt), desc(publishedStories.storyId)];

async function offered(
  { rule, sectionId: chosen }: Filling,
  sectionId: string | null,
  limit: number,
): Promise<ItemRow[]> {
  const within = sectionId ?? (rule === "section" ? chosen : null);
  const inSection = within ? eq(publishedStories.sectionId, within) : undefined;
  const read = rule === "mostRead" ? await mostReadStories({ sectionId: within, limit }) : [];
  const byId = await rowsOf(read);
  const newest = await selectItems()
    .where(and(inSection, butThese(read)))
    .orderBy(...newestFirst)
    .limit(limit - read.length);
  return [...read.flatMap((id) => byId.get(id) ?? []), ...newest];
}

const butThese = (ids: readonly string[]) =>
  ids.length > 0 ? notInArray(publishedStories.storyId, [...ids]) : undefined;

/** The newest stories that are not among these. */
export async function newestBut(ids: readonly string[], limit: number): Promise<StoryItem[]> {
  if (limit < 1) return [];
  const rows = await selectItems()
    .where(butThese(ids))
    .orderBy(...newestFirst)
    .limit(limit);
  return withNames(rows);
}

async function rowsOf(ids: string[]): Promise<Map<string, ItemRow>> {
  if (ids.length === 0) return new Map();
  const rows = await selectItems().where(inArray(publishedStories.storyId, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

async function picturesOf(places: readonly Place[]): Promise<Map<string, Picture>> {
  const ids = places.flatMap(({ mediaId }) => mediaId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: media.id,
      alt: media.alt,
      caption: media.caption,
      credit: media.credit,
      width: media.width,
      height: media.height,
      widths: media.widths,
      edition: media.edition,
      cuts: media.cuts,
    })
    .from(media)
    .where(inArray(media.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

const overridden = (
  item: StoryItem,
  place: Place | undefined,
  pictures: Map<string, Picture>,
): StoryItem => ({
  ...item,
  headline: place?.headline || item.headline,
  lead: (place?.mediaId && pictures.get(place.mediaId)) || item.lead,
});
