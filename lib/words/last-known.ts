import type { Language } from "./languages";

export type Known = { title: string; language: Language };

/**
 * What the newsroom was called and spoke last, for the pages that are shown while nobody can ask
 * the database. The server and the framework's bundles are compiled apart, so they meet on
 * globalThis.
 */
const key = Symbol.for("galley.newsroom");
const shared = globalThis as unknown as Record<symbol, Known | undefined>;

export const rememberNewsroom = ({ title, language }: Known): void => {
  shared[key] = { title, language };
};

export const lastKnown = (): Known => shared[key] ?? { title: "", language: "en" };
