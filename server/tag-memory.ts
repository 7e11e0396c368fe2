import { LRUCache } from "lru-cache";

/** What became out of date while something was being made. */
type Fate = { expired: Set<string>; cleared: boolean };

type Options<V> = {
  /** In bytes or pieces, as `sizeOf` counts. */
  maxSize: number;
  sizeOf: (value: V) => number;
  /** Whether to keep it, or to forget what was kept before; undefined leaves that as it is. */
  isWorthKeeping: (value: V) => boolean | undefined;
};

export type Made<V> = {
  value: V;
  /** What it shows had changed before it was done: for those who waited, and for nobody to keep. */
  isOvertaken: boolean;
};

/**
 * What was made of the database's answers, in memory until one of the tags expires that it names.
 *
 * - It is made once at a time, however many wait for it (single flight).
 * - An expired tag removes everything that depends on it at once. What was being made then may have
 *   read the old state: it is answered to those who already waited, never kept, and nobody who asks
 *   after the expiry joins it.
 */
export class TagMemory<V extends { tags: ReadonlySet<string> }> {
  readonly #kept: LRUCache<string, V>;
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #flights = new Map<string, { made: Promise<Made<V>>; fate: Fate }>();
  /** Also what nobody may join any more: it must learn of later expiries too. */
  readonly #running = new Set<Fate>();
  readonly #isWorthKeeping: Options<V>["isWorthKeeping"];

  constructor({ maxSize, sizeOf, isWorthKeeping }: Options<V>) {
    this.#isWorthKeeping = isWorthKeeping;
    this.#kept = new LRUCache<string, V>({
      maxSize,
      sizeCalculation: sizeOf,
      dispose: (value, key) => this.#forget(key, value),
    });
  }

  get(key: string): V | undefined {
    return this.#kept.get(key);
  }

  /** Makes it anew, or waits for whoever is making it. */
  make(key: string, make: () => Promise<V>): Promise<Made<V>> {
    const running = this.#flights.get(key);
    if (running) return running.made;
    const fate: Fate = { expired: new Set(), cleared: false };
    const made = this.#land(key, make, fate);
    this.#flights.set(key, { made, fate });
    return made;
  }

  expire(tags: readonly string[]): void {
    for (const fate of this.#running) for (const tag of tags) fate.expired.add(tag);
    this.#flights.clear();
    for (const tag of tags)
      for (const key of this.#keysByTag.get(tag) ?? []) this.#kept.delete(key);
  }

  /** Forgets everything: after a time in which expiries may have been missed. */
  clear(): void {
    for (const fate of this.#running) fate.cleared = true;
    this.#flights.clear();
    this.#kept.clear();
  }

  get size(): number {
    return this.#kept.size;
  }

  async #land(key: string, make: () => Promise<V>, fate: Fate): Promise<Made<V>> {
    this.#running.add(fate);
    try {
      const value = await make();
      const isOvertaken = fate.cleared || [...value.tags].some((tag) => fate.expired.has(tag));
      if (!isOvertaken) {
        const isKept = this.#isWorthKeeping(value);
        if (isKept) this.#keep(key, value);
        else if (isKept === false) this.#kept.delete(key);
      }
      return { value, isOvertaken };
    } finally {
      this.#running.delete(fate);
      if (this.#flights.get(key)?.fate === fate) this.#flights.delete(key);
    }
  }

  #keep(key: string, value: V): void {
    this.#kept.set(key, value);
    for (const tag of value.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
  }

  #forget(key: string, value: V): void {
    for (const tag of value.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
