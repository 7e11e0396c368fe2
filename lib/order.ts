/** The order after one item went to another place; the same order where it is not in it. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter((one) => one !== id);
  if (rest.length === order.length) return [...order];
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, id);
  return rest;
}
