import { type Area, type Arrangement, areas, byHand, eachArea, type Place, sizes } from "../rules";

/**
 * What one can do with an arrangement. A story that finds its area full pushes the last one down
 * to the next area, as a new lead does to an old one; what falls off the river is no longer placed.
 */
const isPinned = (place: Place): boolean => place.pin !== null;
const flowing = (places: readonly Place[]): Place[] => places.filter((place) => !isPinned(place));
const pinned = (places: readonly Place[]): Place[] => places.filter(isPinned);

/** How many stories an area takes beside those that keep their place. */
const roomOf = (arrangement: Arrangement, area: Area): number =>
  arrangement[area].size - pinned(arrangement[area].places).length;

export function areaOf(arrangement: Arrangement, storyId: string): Area | null {
  return areas.find((area) => placeIn(arrangement, area, storyId)) ?? null;
}

const placeIn = (arrangement: Arrangement, area: Area, storyId: string): Place | undefined =>
  arrangement[area].places.find((place) => place.storyId === storyId);

export const findPlace = (arrangement: Arrangement, storyId: string): Place | undefined => {
  const area = areaOf(arrangement, storyId);
  return area ? placeIn(arrangement, area, storyId) : undefined;
};

/** Where a story stands in its area, counted from 0. */
export const indexOf = (arrangement: Arrangement, area: Area, storyId: string): number =>
  slotsOf(arrangement, area).findIndex((place) => place?.storyId === storyId);

export const slotsOf = (arrangement: Arrangement, area: Area): (Place | null)[] =>
  byHand(arrangement[area].size, arrangement[area].places);

const withPlaces = (
  arrangement: Arrangement,
  area: Area,
  places: readonly Place[],
): Arrangement => ({ ...arrangement, [area]: { ...arrangement[area], places: [...places] } });

export function remove(arrangement: Arrangement, storyId: string): Arrangement {
  const area = areaOf(arrangement, storyId);
  if (!area) return arrangement;
  return withPlaces(
    arrangement,
    area,
    arrangement[area].places.filter((place) => place.storyId !== storyId),
  );
}

/** Lets every area hold no more than it has places for. */
function settle(arrangement: Arrangement): Arrangement {
  let pushed: Place[] = [];
  return eachArea((area) => {
    const { size, places, ...rest } = arrangement[area];
    const kept: Place[] = [];
    const loose: Place[] = [...pushed];
    for (const place of places) {
      const isFree = !kept.some(({ pin }) => pin === place.pin);
      if (place.pin !== null && place.pin < size && isFree) kept.push(place);
      else loose.push({ ...place, pin: null });
    }
    const room = size - kept.length;
    pushed = loose.slice(room);
    return { ...rest, size, places: [...kept, ...loose.slice(0, room)] };
  });
}

/**
 * Puts a story somewhere, new or from elsewhere; `index` counts the places of the area. Below a
 * place that its rule fills it would move up at once: there it is pinned, and stays where it was put.
 */
export function put(
  arrangement: Arrangement,
  storyId: string,
  { area, index }: { area: Area; index: number },
): Arrangement {
  const known = findPlace(arrangement, storyId);
  const place = known ?? { storyId, pin: null, until: null, headline: "", mediaId: null };
  const rest = remove(arrangement, storyId);
  const { size, places } = rest[area];
  const at = Math.max(0, Math.min(index, size - 1));
  const taken = pinned(places).some(({ pin }) => pin === at);
  const above = byHand(size, places).slice(0, at);
  if (!taken && (isPinned(place) || above.includes(null)))
    return settle(withPlaces(rest, area, [...places, { ...place, pin: at }]));
  if (roomOf(rest, area) < 1) return arrangement;
  const before = above.filter((one) => one && !isPinned(one)).length;
  const flow = flowing(places);
  flow.splice(before, 0, { ...place, pin: null });
  return settle(withPlaces(rest, area, [...pinned(places), ...flow]));
}

/** One place up or down; from the edge of an area into the next one, changing places. */
export function step(arrangement: Arrangement, storyId: string, by: -1 | 1): Arrangement {
  const area = areaOf(arrangement, storyId);
  const place = findPlace(arrangement, storyId);
  if (!area || !place) return arrangement;
  const { size, places } = arrangement[area];
  if (place.pin !== null) {
    const to = place.pin + by;
    if (to < 0 || to >= size) return arrangement;
    const swapped = places.map((one) =>
      one === place ? { ...one, pin: to } : one.pin === to ? { ...one, pin: place.pin } : one,
    );
    return withPlaces(arrangement, area, swapped);
  }
  const flow = flowing(places);
  const at = flow.indexOf(place);
  const other = flow[at + by];
  if (other) {
    flow[at] = other;
    flow[at + by] = place;
    return withPlaces(arrangement, area, [...pinned(places), ...flow]);
  }
  return cross(arrangement, { area, place, by });
}

function cross(
  arrangement: Arrangement,
  { area, place, by }: { area: Area; place: Place; by: -1 | 1 },
): Arrangement {
  const beyond =
    by < 0
      ? areas.slice(0, areas.indexOf(area)).toReversed()
      : areas.slice(areas.indexOf(area) + 1);
  const to = beyond.find((one) => roomOf(arrangement, one) > 0);
  if (!to) return arrangement;
  const here = arrangement[area].places.filter((one) => one !== place);
  const flow = flowing(arrangement[to].places);
  const isFull = by > 0 ? flow.length > 0 : flow.length >= roomOf(arrangement, to);
  const swapped = isFull ? (by > 0 ? flow.shift() : flow.pop()) : undefined;
  const there = by > 0 ? [place, ...flow] : [...flow, place];
  const left = swapped
    ? by > 0
      ? [...here, swapped]
      : [...pinned(here), swapped, ...flowing(here)]
    : here;
  return withPlaces(withPlaces(arrangement, area, left), to, [
    ...pinned(arrangement[to].places),
    ...there,
  ]);
}

/** Lets a story keep the place it has, or move again. */
export function togglePin(arrangement: Arrangement, storyId: string): Arrangement {
  const area = areaOf(arrangement, storyId);
  const place = findPlace(arrangement, storyId);
  if (!area || !place) return arrangement;
  const index = indexOf(arrangement, area, storyId);
  const { places } = arrangement[area];
  if (place.pin === null) return describe(arrangement, storyId, { pin: index });
  const before = slotsOf(arrangement, area)
    .slice(0, index)
    .filter((one) => one && !isPinned(one)).length;
  const flow = flowing(places);
  flow.splice(before, 0, { ...place, pin: null });
  const others = pinned(places).filter((one) => one !== place);
  return withPlaces(arrangement, area, [...others, ...flow]);
}

/** Changes how a placed story is shown. */
export function describe(
  arrangement: Arrangement,
  storyId: string,
  change: Partial<Omit<Place, "storyId">>,
): Arrangement {
  const area = areaOf(arrangement, storyId);
  if (!area) return arrangement;
  return withPlaces(
    arrangement,
    area,
    arrangement[area].places.map((place) =>
      place.storyId === storyId ? { ...place, ...change } : place,
    ),
  );
}

/** More or fewer places; what has none left goes down. */
export function resize(arrangement: Arrangement, area: Area, size: number): Arrangement {
  const { least, most } = sizes[area];
  const next = Math.max(least, Math.min(Math.trunc(size), most));
  return settle({ ...arrangement, [area]: { ...arrangement[area], size: next } });
}

export const fillWith = (
  arrangement: Arrangement,
  area: Area,
  fill: Arrangement[Area]["fill"],
): Arrangement => ({ ...arrangement, [area]: { ...arrangement[area], fill } });
