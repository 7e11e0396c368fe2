import type { Language } from "./languages";

/**
 * What the site spoke last, for the one page that is shown while nobody can ask the database. The
 * server and the framework's bundles are compiled apart, so they meet on globalThis.
 */
const key = Symbol.for("galley.language");
const shared = globalThis as unknown as Record<symbol, Language | undefined>;

export const rememberLanguage = (language: Language): void => {
  shared[key] = language;
};

export const lastSpoken = (): Language => shared[key] ?? "en";
