import { LRUCache } from "lru-cache";
import { type Encoded, encode } from "./encode";
import type { Inlined } from "./first-paint";

/**
 * What a renderer answers. `tags` are what the page depends on; after `freshFor` seconds it is
 * wrong, after `renewAfter` its figures should be made anew.
 */
export type Rendered = {
  status: number;
  headers: Record<string, string>;
  html: string;
  tags: Set<string>;
  freshFor?: number;
  renewAfter?: number;
  inlined?: Inlined["inlined"];
};
export type Page = Omit<Rendered, "html"> &
  Encoded & {
    bornAt: number;
    /** What it shows had changed before it was done: for those who waited, and for nobody to keep. */
    isOvertaken?: true;
  };

/** What became out of date while a render was under way. */
type Fate = { expired: Set<string>; cleared: boolean };

/** Content changes expire a page by tag; this renews what the clock changes, such as today's date. */
export const freshSeconds = 60;
/** A page older than this is not shown while it is renewed: nobody has read it for an hour. */
const staleSeconds = 3_600;
/** The same for running figures: in a crowd nobody waits, after a pause nobody sees old ones. */
const staleFigureSeconds = 10;
const maxBytes = 256 * 1024 * 1024;

const forever = Number.POSITIVE_INFINITY;

export const freshFor = ({ freshFor = forever, renewAfter = freshSeconds }: Page): number =>
  Math.min(freshFor, renewAfter);

const staleFor = ({ freshFor = forever, renewAfter }: Page): number =>
  Math.min(freshFor, renewAfter === undefined ? staleSeconds : renewAfter + staleFigureSeconds);

/**
 * Shared pages in memory, compressed once.
 *
 * - One render per address at a time, however many wait for it (single flight).
 * - An expired tag removes every page that depends on it at once. A render that was under way
 *   then may have read the old state: it is answered to those who already waited, never kept, and
 *   nobody who asks after the expiry joins it.
 * - A page past its freshness is served as it is while one render renews it, unless it is wrong by
 *   then; if the render fails, the old page stays (stale-if-error).
 */
export class PageCache {
  readonly #pages = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: (page) => page.identity.length + page.gzip.length + page.br.length + 1_024,
    dispose: (page, key) => this.#forget(key, page),
  });
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #flights = new Map<string, { page: Promise<Page>; fate: Fate }>();
  /** Also the renders that nobody may join any more: they must learn of later expiries too. */
  readonly #running = new Set<Fate>();
  readonly #render: (address: string) => Promise<Rendered>;
  readonly #now: () => number;

  constructor(render: (address: string) => Promise<Rendered>, now: () => number = Date.now) {
    this.#render = render;
    this.#now = now;
  }

  async get(address: string): Promise<{ page: Page; state: "hit" | "stale" | "miss" }> {
    const page = this.#pages.get(address);
    const age = page ? (this.#now() - page.bornAt) / 1_000 : Number.POSITIVE_INFINITY;
    if (page && age <= freshFor(page)) return { page, state: "hit" };
    const renewed = this.#fly(address);
    if (page && age <= staleFor(page)) {
      renewed.catch(() => {});
      return { page, state: "stale" };
    }
    const next = await renewed.catch((error: unknown) => {
      if (page) return page;
      throw error;
    });
    const failed = next.status >= 500 && page !== undefined;
    return failed ? { page, state: "stale" } : { page: next, state: "miss" };
  }

  expire(tags: readonly string[]): void {
    for (const fate of this.#running) for (const tag of tags) fate.expired.add(tag);
    this.#flights.clear();
    for (const tag of tags)
      for (const key of this.#keysByTag.get(tag) ?? []) this.#pages.delete(key);
  }

  /** Forgets everything: after a time in which expiries may have been missed. */
  clear(): void {
    for (const fate of this.#running) fate.cleared = true;
    this.#flights.clear();
    this.#pages.clear();
  }

  get size(): number {
    return this.#pages.size;
  }

  #fly(address: string): Promise<Page> {
    const running = this.#flights.get(address);
    if (running) return running.page;
    const fate: Fate = { expired: new Set(), cleared: false };
    const page = this.#land(address, fate);
    this.#flights.set(address, { page, fate });
    return page;
  }

  async #land(address: string, fate: Fate): Promise<Page> {
    this.#running.add(fate);
    // As old as the oldest it may have read: a slow render must not outlive what it shows.
    const bornAt = this.#now();
    try {
      const { html, ...rest } = await this.#render(address);
      const page: Page = { ...rest, ...(await encode(html)), bornAt };
      const overtaken = fate.cleared || [...page.tags].some((tag) => fate.expired.has(tag));
      if (overtaken) return { ...page, isOvertaken: true };
      if (page.status === 200) this.#keep(address, page);
      else if (page.status < 500) this.#pages.delete(address);
      return page;
    } finally {
      this.#running.delete(fate);
      if (this.#flights.get(address)?.fate === fate) this.#flights.delete(address);
    }
  }

  #keep(key: string, page: Page): void {
    this.#pages.set(key, page);
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
  }

  #forget(key: string, page: Page): void {
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
