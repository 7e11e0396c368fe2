/** A front is laid out from the top: one lead, what stands beside it, and the river below. */
export const areas = ["lead", "seconds", "river"] as const;
export type Area = (typeof areas)[number];

/** What fills the places nobody filled. */
export const fillRules = ["newest", "mostRead", "section"] as const;
export type FillRule = (typeof fillRules)[number];
export type Filling = { rule: FillRule; sectionId: string | null };

/** A story somebody placed, and how the front shows it. */
export type Place = {
  storyId: string;
  /** The place it keeps, counted from 0; null lets it move up when another one leaves. */
  pin: number | null;
  /** When it leaves, as an ISO date. */
  until: string | null;
  /** Instead of the story's own, on this front only; "" is none. */
  headline: string;
  mediaId: string | null;
};

export type AreaPlan = { size: number; fill: Filling; places: Place[] };
export type Arrangement = Record<Area, AreaPlan>;

/** What lies there now, for the one whose work was made from something else. */
export type DraftNow = { version: number; arrangement: Arrangement; by: string | null };

/** A front has one lead; more than six beside it, or thirty below, and nothing stands out. */
export const sizes: Record<Area, { least: number; most: number }> = {
  lead: { least: 1, most: 1 },
  seconds: { least: 0, most: 6 },
  river: { least: 0, most: 30 },
};

const plan = (size: number): AreaPlan => ({
  size,
  fill: { rule: "newest", sectionId: null },
  places: [],
});

/** A front that nobody has arranged: the newest stories, in every place. */
export const unarranged = (isSection: boolean): Arrangement => ({
  lead: plan(1),
  seconds: plan(3),
  river: plan(isSection ? 16 : 6),
});

export const placesOf = (arrangement: Arrangement): Place[] =>
  areas.flatMap((area) => arrangement[area].places);

/** @returns the places of an area: what was placed, by hand, with gaps for the rule to fill */
export function byHand<P extends { pin: number | null }>(
  size: number,
  places: readonly P[],
): (P | null)[] {
  const slots: (P | null)[] = Array.from({ length: size }, () => null);
  const flowing: P[] = [];
  for (const place of places) {
    if (place.pin !== null && place.pin < size && !slots[place.pin]) slots[place.pin] = place;
    else flowing.push(place);
  }
  return slots.map((slot) => slot ?? flowing.shift() ?? null);
}

/** What is left of an arrangement when the places have gone whose time is over. */
export const withoutOver = (arrangement: Arrangement, now: Date): Arrangement =>
  eachArea((area) => ({
    ...arrangement[area],
    places: arrangement[area].places.filter(({ until }) => !until || new Date(until) > now),
  }));

export type Slot<S> = { story: S; isByHand: boolean };

/**
 * What each area shows: the placed stories, then what its rule offers. No story comes twice.
 * @param offers for each area, in the rule's order; may hold stories that are placed
 */
export function layOut<S extends { id: string }>(
  plans: Record<Area, { size: number; placed: readonly { story: S; pin: number | null }[] }>,
  offers: Record<Area, readonly S[]>,
): Record<Area, Slot<S>[]> {
  const used = new Set<string>();
  const hands = eachArea((area) => {
    const fresh = plans[area].placed.filter(
      ({ story }) => !used.has(story.id) && used.add(story.id),
    );
    return byHand(plans[area].size, fresh);
  });
  // What found no place may still be offered by a rule.
  const shown = new Set(areas.flatMap((area) => hands[area].flatMap((one) => one?.story.id ?? [])));
  return eachArea((area) => {
    const waiting = offers[area].values();
    const next = (): S | undefined => {
      for (const story of waiting) {
        if (shown.has(story.id)) continue;
        shown.add(story.id);
        return story;
      }
      return undefined;
    };
    return hands[area].flatMap((hand): Slot<S>[] => {
      if (hand) return [{ story: hand.story, isByHand: true }];
      const story = next();
      return story ? [{ story, isByHand: false }] : [];
    });
  });
}

export const eachArea = <T>(make: (area: Area) => T): Record<Area, T> => ({
  lead: make("lead"),
  seconds: make("seconds"),
  river: make("river"),
});

/** A front without a lead is headed by the first story it has. */
export function led<S>(shown: Record<Area, S[]>): Record<Area, S[]> {
  if (shown.lead.length > 0) return shown;
  const [first, ...seconds] = shown.seconds;
  if (first !== undefined) return { ...shown, lead: [first], seconds };
  const [top, ...river] = shown.river;
  return top === undefined ? shown : { ...shown, lead: [top], river };
}
