import type { SearchSort } from "./rules";

/** Text in parts, those that were searched for marked. Never HTML: whoever shows it escapes it. */
export type Marked = { text: string; isMatch: boolean }[];

export type Search = {
  /** What a reader typed: words, "a phrase", or, -without. Empty finds whatever the filter lets through. */
  q: string;
  sectionSlug?: string | undefined;
  tagSlug?: string | undefined;
  authorSlug?: string | undefined;
  /** First and last day in the newsroom's time zone, as YYYY-MM-DD. */
  from?: string | undefined;
  until?: string | undefined;
  sort: SearchSort;
  /** What an earlier answer gave as `next`. */
  after?: string | undefined;
  limit: number;
};

export type Hit = { id: string; headline: Marked; snippet: Marked };

/**
 * The port behind which an engine searches. PostgreSQL is the one Galley brings (postgres.ts);
 * another takes its place by keeping this promise, and learns of changes as pings do: from the
 * events of stories. It names stories by id only. What readers are shown of them is read from the
 * published tables, so an engine that lags behind cannot show what was taken down.
 */
export type SearchEngine = {
  find: (search: Search) => Promise<{ hits: Hit[]; next: string | null }>;
  /** The same question with mistyped words mended; null where nothing better is known. */
  mend: (q: string) => Promise<string | null>;
};
