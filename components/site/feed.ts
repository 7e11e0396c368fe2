import { leadImage } from "@/components/story/lead-image";
import type { Correction } from "@/domain/correction/queries";
import type { WithBody } from "@/domain/story/public-bodies";
import type { Picture } from "@/domain/story/public-list";
import { toHtml } from "@/lib/rich-text-html";
import type { Voice } from "@/lib/words/voice";
import { element, escapeMarkup } from "@/lib/xml";

/** What a feed tells of a story: all of it, and what was wrong in it. */
export type FeedStory = WithBody & { corrections: readonly Correction[] };

export type Feed = {
  voice: Voice;
  title: string;
  description: string;
  /** The site's origin. */
  base: string;
  /** The page this feed tells of, and the feed itself, as paths. */
  page: string;
  self: string;
  /** Who tells subscribers of changes, so that they need not ask again and again (WebSub). */
  hub?: string | undefined;
  stories: readonly FeedStory[];
};

/** As many as a reader who was away for some days wants to catch up on. */
export const feedLength = 30;

/** RSS 2.0 with the full text. */
export function rss({ title, description, base, page, self, hub, stories, voice }: Feed): string {
  const newest = stories.reduce((at, story) => Math.max(at, changedAt(story).getTime()), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
${element("title", title)}
${element("link", base + page)}
<description>${escapeMarkup(description)}</description>
<language>${voice.language}</language>
<generator>Galley</generator>
${newest > 0 ? element("lastBuildDate", new Date(newest).toUTCString()) : ""}
<atom:link rel="self" type="application/rss+xml" href="${escapeMarkup(base + self)}"/>
${hub ? `<atom:link rel="hub" href="${escapeMarkup(hub)}"/>` : ""}
${stories.map((story) => rssItem(story, base, voice)).join("\n")}
</channel>
</rss>
`;
}

/** The id stays the same when a slug changes, so that no reader gets a story twice. */
function rssItem(story: FeedStory, base: string, voice: Voice): string {
  return `<item>
${element("title", story.headline)}
${element("link", `${base}/stories/${encodeURIComponent(story.slug)}`)}
<guid isPermaLink="false">urn:uuid:${story.id}</guid>
${element("pubDate", story.publishedAt.toUTCString())}
${story.authors.map(({ name }) => element("dc:creator", name)).join("")}
${[story.section, ...story.tags].map(({ name }) => element("category", name)).join("")}
${element("description", story.standfirst)}
${story.lead ? mediaOf(story.lead, base) : ""}
${element("content:encoded", bodyOf(story, base, voice))}
</item>`;
}

/** The lead picture, for readers that show one beside the headline (Media RSS 1.5). */
const mediaOf = (lead: Picture, base: string): string =>
  `<media:content url="${escapeMarkup(base + leadImage(lead))}" medium="image" type="image/jpeg">${element("media:description", lead.alt)}${element("media:credit", lead.credit)}</media:content>`;

/** JSON Feed 1.1. */
export function jsonFeed({
  title,
  description,
  base,
  page,
  self,
  hub,
  stories,
  voice,
}: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    ...(description && { description }),
    home_page_url: base + page,
    feed_url: base + self,
    language: voice.language,
    ...(hub && { hubs: [{ type: "WebSub", url: hub }] }),
    items: stories.map((story) => ({
      id: `urn:uuid:${story.id}`,
      url: `${base}/stories/${encodeURIComponent(story.slug)}`,
      title: story.headline,
      ...(story.standfirst && { summary: story.standfirst }),
      content_html: bodyOf(story, base, voice),
      ...(story.lead && { image: base + leadImage(story.lead) }),
      date_published: story.publishedAt.toISOString(),
      date_modified: changedAt(story).toISOString(),
      authors: story.authors.map(({ name, slug }) => ({
        name,
        url: `${base}/authors/${encodeURIComponent(slug)}`,
      })),
      tags: [story.section, ...story.tags].map(({ name }) => name),
    })),
  });
}

/** A correction below the text, as on the page: whoever read it in a feed read the mistake there. */
const bodyOf = (
  { doc, pictures, corrections }: FeedStory,
  base: string,
  { words }: Voice,
): string =>
  toHtml(doc, pictures, base) +
  corrections
    .map(
      ({ kind, text, at }) =>
        `<p><strong>${words.story.corrections.kinds[kind]}</strong>${words.story.corrections.comma} ${at.toISOString().slice(0, 10)}: ${escapeMarkup(text)}</p>`,
    )
    .join("");

/** A correction changes a story as an update does: that is how feed readers notice it. */
const changedAt = ({ updatedAt, corrections }: FeedStory): Date =>
  new Date(Math.max(updatedAt.getTime(), ...corrections.map(({ at }) => at.getTime())));
