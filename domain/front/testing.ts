import { aPublishedStory } from "@/db/builders";
import { put } from "./arranging/rules";
import { getHomeFront } from "./queries";
import { type Area, type Arrangement, type Place, unarranged } from "./rules";

/** A front with these stories placed, in their order from the top of each area. */
export function anArrangement(
  stories: Partial<Record<Area, { id: string }[]>>,
  { isSection = false }: { isSection?: boolean } = {},
): Arrangement {
  let arrangement = unarranged(isSection);
  for (const [area, placed] of Object.entries(stories) as [Area, { id: string }[]][])
    for (const [index, { id }] of placed.entries())
      arrangement = put(arrangement, id, { area, index });
  return arrangement;
}

/** The same with one place changed. */
export const withPlace = (
  arrangement: Arrangement,
  storyId: string,
  change: Partial<Place>,
): Arrangement =>
  Object.fromEntries(
    Object.entries(arrangement).map(([area, plan]) => [
      area,
      {
        ...plan,
        places: plan.places.map((place) =>
          place.storyId === storyId ? { ...place, ...change } : place,
        ),
      },
    ]),
  ) as Arrangement;

const minute = (n: number) => new Date(Date.UTC(2026, 10, 1, 12, n));

/** Published stories, each newer than the one before it. */
export const storiesOverTime = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => aPublishedStory({ publishedAt: minute(n) })));

/** What readers have on the newsroom's front now: the lead, the seconds, the river. */
export async function shownAtHome(): Promise<string[][]> {
  const { lead, seconds, river } = await getHomeFront();
  return [lead, seconds, river].map((stories) => stories.map(({ id }) => id));
}
