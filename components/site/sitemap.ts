import { element } from "@/lib/xml";

const head = `<?xml version="1.0" encoding="UTF-8"?>`;
const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

export type Place = { path: string; changedAt?: Date | undefined };

const placed = (base: string, { path, changedAt }: Place): string =>
  element("loc", base + path) + element("lastmod", changedAt?.toISOString());

export function sitemap(base: string, places: readonly Place[]): string {
  const entries = places.map((place) => `<url>${placed(base, place)}</url>`);
  return `${head}\n<urlset xmlns="${schema}">\n${entries.join("\n")}\n</urlset>\n`;
}

/** Names the sitemaps that together hold every address. */
export function sitemapIndex(base: string, sitemaps: readonly Place[]): string {
  const entries = sitemaps.map((place) => `<sitemap>${placed(base, place)}</sitemap>`);
  return `${head}\n<sitemapindex xmlns="${schema}">\n${entries.join("\n")}\n</sitemapindex>\n`;
}

type Publication = { title: string; language: string };
type Fresh = { slug: string; headline: string; publishedAt: Date };

/** What news search engines read: the last two days only. */
export function newsSitemap(
  base: string,
  { title, language }: Publication,
  stories: readonly Fresh[],
): string {
  const publication = `<news:publication>${element("news:name", title)}${element("news:language", language)}</news:publication>`;
  const entries = stories.map(
    ({ slug, headline, publishedAt }) =>
      `<url>${element("loc", `${base}/stories/${encodeURIComponent(slug)}`)}<news:news>${publication}${element("news:publication_date", publishedAt.toISOString())}${element("news:title", headline)}</news:news></url>`,
  );
  return `${head}\n<urlset xmlns="${schema}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries.join("\n")}\n</urlset>\n`;
}
