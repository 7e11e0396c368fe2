import { freshFor, freshSeconds, type Page } from "./page-cache";

/** Longer lists of tags would be a header that caches refuse: Varnish takes 8 KiB. */
const mostTags = 150;
/** For caches that nobody tells of changes. */
const untoldSeconds = 5;
/** For how long a cache may show an old page while it fetches the new one. */
const staleSeconds = 600;

export const isTagged = ({ tags }: Pick<Page, "tags">): boolean =>
  tags.size > 0 && tags.size < mostTags;

/**
 * How long a cache in front may keep a shared page: as long as this process does, if it is told of
 * changes by tag; else for seconds. What changes by itself, such as a running count, is not shown
 * old while it is renewed.
 */
export function sharedControl(page: Page, isPurged: boolean): string {
  if (page.isOvertaken) return "private, no-store";
  const own = freshFor(page);
  const most = isPurged && isTagged(page) ? freshSeconds : untoldSeconds;
  const fresh = Math.floor(Math.min(own, most));
  const changesSoon = own < freshSeconds || (page.freshFor ?? staleSeconds) < staleSeconds;
  const stale = changesSoon ? fresh : staleSeconds;
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${stale}`;
}
