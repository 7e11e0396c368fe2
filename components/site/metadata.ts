import type { Metadata } from "next";
import type { Newsroom } from "@/domain/newsroom/queries";
import { languages } from "@/lib/words/languages";

/** Drawn for pages without a picture of their own: the beam, 1200 × 630. */
export const socialImage = { url: "/social.png", width: 1200, height: 630, alt: "" };

type Page = {
  name?: string;
  description: string;
  path: string;
  /** Whether its stories can be followed by a feed of their own. */
  hasFeed?: boolean;
};

/** What search engines, social pages and feed readers are told of a page that lists stories. */
export function listMetadata(newsroom: Newsroom, page: Page): Metadata {
  const { name = newsroom.title, path, hasFeed = false } = page;
  const feeds = hasFeed ? path : "";
  const description = page.description || newsroom.tagline;
  return {
    title: page.name ? `${page.name} | ${newsroom.title}` : newsroom.title,
    description,
    alternates: {
      canonical: path,
      types: {
        "application/rss+xml": `${feeds}/feed.xml`,
        "application/feed+json": `${feeds}/feed.json`,
      },
    },
    openGraph: {
      title: name,
      description,
      url: path,
      type: "website",
      siteName: newsroom.title,
      locale: languages[newsroom.language].openGraph,
      images: [socialImage],
    },
    twitter: { card: "summary", title: name, description, images: [socialImage] },
  };
}
