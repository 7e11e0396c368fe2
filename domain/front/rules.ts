/** What a front page can hold by hand before it stops being news: the rest follows by time. */
export const maxSlots = 6;

export const frontVerbs = ["place", "remove", "up", "down"] as const;
export type FrontVerb = (typeof frontVerbs)[number];

/** The order after a verb; the same order where the verb changes nothing. */
export function rearrange(order: readonly string[], verb: FrontVerb, id: string): string[] {
  const at = order.indexOf(id);
  if (verb === "place") return at < 0 && order.length < maxSlots ? [...order, id] : [...order];
  if (verb === "remove") return order.filter((one) => one !== id);
  const to = verb === "up" ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= order.length) return [...order];
  const next = order.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
}
