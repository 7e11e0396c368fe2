import type { FrontStory } from "@/domain/front/desk-queries";
import {
  type Area,
  type Arrangement,
  byHand,
  eachArea,
  type Place,
  placesOf,
} from "@/domain/front/rules";

export type AreaRow = { place: Place } | { offered: FrontStory } | null;

/** Every place of the page as the desk shows it: by hand, by rule, or empty. */
export function rowsOf(
  arrangement: Arrangement,
  offers: Record<Area, string[]>,
  stories: Record<string, FrontStory>,
): Record<Area, AreaRow[]> {
  const used = new Set(placesOf(arrangement).map(({ storyId }) => storyId));
  return eachArea((area) => {
    const waiting = offers[area].values();
    const offer = (): AreaRow => {
      for (const id of waiting) {
        const story = stories[id];
        if (!story || used.has(id)) continue;
        used.add(id);
        return { offered: story };
      }
      return null;
    };
    const { size, places } = arrangement[area];
    return byHand(size, places).map((place) => (place ? { place } : offer()));
  });
}
