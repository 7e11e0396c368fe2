import { AsyncLocalStorage } from "node:async_hooks";

/**
 * The link between queries and the page cache (server/page-cache.ts). A public query says what its
 * answer depends on; an action or a job says what has changed. The server and the framework's
 * bundles are compiled apart but run in one process, so both sides meet on globalThis.
 */
export type Render = {
  tags: Set<string>;
  freshFor?: number;
  renewAfter?: number;
  /** See lib/stills.ts. */
  stills?: string[];
};
/** What a public query answered, and what that depends on. */
export type Fact = { value: unknown; tags: ReadonlySet<string> };
type Meeting = {
  rendering: AsyncLocalStorage<Render>;
  /** Set by the server: what lib/remembered.ts keeps. */
  memory?: { recall: (key: string, ask: () => Promise<Fact>) => Promise<Fact> };
  /** Set by the server; without it (tests, scripts, dev) there is no cache to expire. */
  expire?: (tags: string[]) => Promise<void>;
};

const key = Symbol.for("galley.page-tags");
const shared = globalThis as unknown as Record<symbol, Meeting | undefined>;

export function meeting(): Meeting {
  shared[key] ??= { rendering: new AsyncLocalStorage() };
  return shared[key];
}

/** Says that the page being rendered is out of date as soon as one of these tags expires. */
export function dependOn(...tags: string[]): void {
  const store = meeting().rendering.getStore();
  for (const tag of tags) store?.tags.add(tag);
}

/** Says that the page being rendered is wrong after so many seconds: nobody may see it then. */
export function freshFor(seconds: number): void {
  const store = meeting().rendering.getStore();
  if (store) store.freshFor = Math.min(seconds, store.freshFor ?? seconds);
}

/**
 * Says that the page being rendered holds a running figure: it is made anew after so many seconds,
 * and those who ask meanwhile do not wait for it.
 */
export function renewAfter(seconds: number): void {
  const store = meeting().rendering.getStore();
  if (store) store.renewAfter = Math.min(seconds, store.renewAfter ?? seconds);
}

/**
 * Removes every cached page that depends on one of these tags, here before the promise resolves
 * and on the other instances through NOTIFY. Call it after the transaction has been committed.
 */
export async function expireTags(...tags: string[]): Promise<void> {
  if (tags.length > 0) await meeting().expire?.(tags);
}
