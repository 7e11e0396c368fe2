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

type Spot = { area: Area; index: number };

/**
 * Puts a story somewhere, new or from elsewhere; `index` counts the places of the area. Below a
 * place that its rule fills it would move up at once: there it is pinned, and stays where it was put.
 */
export function put(arrangement: Arrangement, storyId: string, { area, index }: Spot): Arrangement {
  const known = findPlace(arrangement, storyId);
  const place = known ?? { storyId, pin: null, until: null, headline: "", mediaId: null };
  const rest = remove(arrangement, storyId);
  const at = Math.max(0, Math.min(index, rest[area].size - 1));
  const laid = lay(rest, place, { area, index: at });
  const next = laid && settle(laid);
  return next && areaOf(next, storyId) ? next : arrangement;
}

/** @returns null where all others keep their places, or there is none */
function lay(rest: Arrangement, place: Place, { area, index }: Spot): Arrangement | null {
  const { size, places } = rest[area];
  const taken = index >= size || pinned(places).some(({ pin }) => pin === index);
  const above = byHand(size, places).slice(0, index);
  if (!taken && (isPinned(place) || above.includes(null)))
    return withPlaces(rest, area, [...places, { ...place, pin: index }]);
  if (roomOf(rest, area) < 1) return null;
  const before = above.filter((one) => one && !isPinned(one)).length;
  const flow = flowing(places);
  flow.splice(before, 0, { ...place, pin: null });
  return withPlaces(rest, area, [...pinned(places), ...flow]);
}

type Slot = Spot & { place: Place | null };
type Standing = Spot & { place: Place };

/**
 * One place up or down as the page shows them, those among them that a rule fills; from the edge of
 * an area into the next one. Who stands there changes places; who is pinned there is passed by.
 */
export function step(arrangement: Arrangement, storyId: string, by: -1 | 1): Arrangement {
  const all = areas.flatMap((area) =>
    slotsOf(arrangement, area).map((place, index): Slot => ({ area, index, place })),
  );
  const from = all.find((slot): slot is Standing => slot.place?.storyId === storyId);
  if (!from) return arrangement;
  const at = all.indexOf(from);
  const beyond = by > 0 ? all.slice(at + 1) : all.slice(0, at).toReversed();
  const swapsPins = (area: Area) => isPinned(from.place) && area === from.area;
  const to = beyond.find(({ place, area }) => !place || !isPinned(place) || swapsPins(area));
  if (!to) return arrangement;
  return to.area === from.area ? within(arrangement, from, to) : across(arrangement, from, to);
}

/** Of two pinned ones both stay so; pinned is, too, who goes below a place that its rule fills. */
function within(arrangement: Arrangement, from: Standing, to: Slot): Arrangement {
  const isPin = isPinned(from.place) || !to.place;
  const moved = arrangement[from.area].places.map((one) => {
    if (isPin && one === from.place) return { ...one, pin: to.index };
    if (isPin) return one === to.place && isPinned(one) ? { ...one, pin: from.index } : one;
    if (one === from.place) return to.place ?? one;
    return one === to.place ? from.place : one;
  });
  return withPlaces(arrangement, from.area, moved);
}

/** A pin is to a place of one area: it is given up with it. */
function across(arrangement: Arrangement, from: Standing, to: Slot): Arrangement {
  let rest = remove(arrangement, from.place.storyId);
  if (to.place) rest = remove(rest, to.place.storyId);
  const there = lay(rest, { ...from.place, pin: null }, to);
  if (!there || !to.place) return there ?? arrangement;
  return lay(there, to.place, from) ?? arrangement;
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
