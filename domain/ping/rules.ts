/** Changes of stories that those who read the site by machine want to hear of. */
export const toldVerbs = [
  "story.published",
  "story.updated",
  "story.unpublished",
  "story.corrected",
] as const;

/** After the last the change is left: crawlers come by without being called, only later. */
export const maxPingTries = 5;

/** A story as far as a ping names it. */
export type Told = {
  slug: string;
  section: string | null;
  tags: readonly string[];
  authors: readonly string[];
  series: string | null;
};

/** The pages to look at again. */
export const pagesOf = (stories: readonly Told[], base: string): string[] =>
  unique(
    stories.flatMap(({ slug, section }) => [
      `${base}/stories/${encodeURIComponent(slug)}`,
      ...(section ? [`${base}/sections/${encodeURIComponent(section)}`] : []),
    ]),
  );

/** The feeds that changed, in both their forms. */
export const feedsOf = (stories: readonly Told[], base: string): string[] =>
  unique(
    stories.flatMap(({ section, tags, authors, series }) => [
      "",
      ...(section ? [`/sections/${encodeURIComponent(section)}`] : []),
      ...tags.map((slug) => `/tags/${encodeURIComponent(slug)}`),
      ...authors.map((slug) => `/authors/${encodeURIComponent(slug)}`),
      ...(series ? [`/series/${encodeURIComponent(series)}`] : []),
    ]),
  ).flatMap((path) => [`${base}${path}/feed.xml`, `${base}${path}/feed.json`]);

const unique = (all: readonly string[]): string[] => [...new Set(all)];

/** A request as a service takes it. */
export type Letter = { url: string; type: string; body: string };

/** indexnow.org: one key for a host, proved by a file on it. */
export function indexNowLetter(urlList: readonly string[], key: string, base: string): Letter {
  const body = { host: new URL(base).host, key, keyLocation: `${base}/indexnow.txt`, urlList };
  return {
    url: "https://api.indexnow.org/indexnow",
    type: "application/json; charset=utf-8",
    body: JSON.stringify(body),
  };
}

/** As the hubs that are about take it; the format itself leaves this to hub and publisher. */
export function webSubLetter(topics: readonly string[], hub: string): Letter {
  const form = new URLSearchParams([["hub.mode", "publish"], ...topics.map((t) => ["hub.url", t])]);
  return { url: hub, type: "application/x-www-form-urlencoded", body: String(form) };
}
