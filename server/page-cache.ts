import { type Encoded, encode } from "./encode";
import type { Inlined } from "./first-paint";
import { TagMemory } from "./tag-memory";

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
 * Shared pages in memory, compressed once: each rendered once at a time and gone when a tag expires
 * that it depends on (see TagMemory). A page past its freshness is served as it is while one render
 * renews it, unless it is wrong by then; if the render fails, the old page stays (stale-if-error).
 */
export class PageCache {
  readonly #pages = new TagMemory<Page>({
    maxSize: maxBytes,
    sizeOf: (page) => page.identity.length + page.gzip.length + page.br.length + 1_024,
    isWorthKeeping: ({ status }) => (status === 200 ? true : status < 500 ? false : undefined),
  });
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
    const renewed = this.#renew(address);
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
    this.#pages.expire(tags);
  }

  clear(): void {
    this.#pages.clear();
  }

  get size(): number {
    return this.#pages.size;
  }

  async #renew(address: string): Promise<Page> {
    const { value, isOvertaken } = await this.#pages.make(address, async () => {
      // As old as the oldest it may have read: a slow render must not outlive what it shows.
      const bornAt = this.#now();
      const { html, ...rest } = await this.#render(address);
      return { ...rest, ...(await encode(html)), bornAt };
    });
    return isOvertaken ? { ...value, isOvertaken } : value;
  }
}
