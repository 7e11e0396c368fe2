export type Part = { slug: string; headline: string };

/** Where a story stands among the published parts of its series. */
export type Place = {
  series: { slug: string; title: string };
  part: number;
  of: number;
  previous: Part | null;
  next: Part | null;
};

/** @returns null where the story is not among the parts */
export function placeOf(
  series: Place["series"],
  parts: readonly (Part & { id: string })[],
  storyId: string,
): Place | null {
  const at = parts.findIndex(({ id }) => id === storyId);
  if (at < 0) return null;
  const neighbour = (index: number): Part | null => {
    const part = parts[index];
    return part ? { slug: part.slug, headline: part.headline } : null;
  };
  return {
    series,
    part: at + 1,
    of: parts.length,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  };
}
