/** The order after one item went to another place; the same order where it is not in it. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter((one) => one !== id);
  if (rest.length === order.length) return [...order];
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, id);
  return rest;
}

/**
 * The order after one item went as many places up or down as from one place to another in a list
 * that was seen: others may have come or gone since. The same order where the item is not in it.
 */
export function movedAlong(
  order: readonly string[],
  id: string,
  seen: { from: number; to: number },
): string[] {
  return moved(order, id, order.indexOf(id) + seen.to - seen.from);
}
