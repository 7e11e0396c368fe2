/** A new voter without a confirmed account, as the rules see one. */
export type Trace = {
  voterKey: string;
  optionId: string;
  /** A bucket of the day, not an address. */
  network: string;
  agent: string;
  hasToken: boolean;
  /** Milliseconds. */
  at: number;
};

/**
 * Those who came at least `atLeast` together within some span of `withinMs`, in the order of their
 * coming. Linear in traces that are in order.
 */
export function crowd(
  inOrder: readonly Trace[],
  { atLeast, withinMs }: { atLeast: number; withinMs: number },
): Trace[] {
  const found: Trace[] = [];
  let taken = 0;
  for (let end = atLeast - 1; end < inOrder.length; end++) {
    const start = end - atLeast + 1;
    const [first, last] = [inOrder[start], inOrder[end]];
    if (!first || !last || last.at - first.at > withinMs) continue;
    found.push(...inOrder.slice(Math.max(start, taken), end + 1));
    taken = end + 1;
  }
  return found;
}

export function groupBy(traces: readonly Trace[], keyOf: (trace: Trace) => string): Trace[][] {
  const groups = new Map<string, Trace[]>();
  for (const trace of traces) {
    const key = keyOf(trace);
    const group = groups.get(key);
    if (group) group.push(trace);
    else groups.set(key, [trace]);
  }
  return [...groups.values()];
}

/** The part of them that chose what most of them chose, from 0 to 1. */
export function agreement(traces: readonly Trace[]): number {
  const sizes = groupBy(traces, ({ optionId }) => optionId).map(({ length }) => length);
  return traces.length === 0 ? 0 : Math.max(...sizes) / traces.length;
}
