import { correctionsOfAll } from "@/domain/correction/queries";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { getSection } from "@/domain/section/queries";
import { findSeriesAddress, getSeries } from "@/domain/series/queries";
import { withBodies } from "@/domain/story/public-bodies";
import type { StoryFilter } from "@/domain/story/public-filter";
import type { StoryItem } from "@/domain/story/public-list";
import { getAuthor, listPublished } from "@/domain/story/queries";
import { findTagAddress, getTag } from "@/domain/tag/queries";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";
import { slugOf } from "@/lib/page-props";
import { type Feed, type FeedStory, feedLength, jsonFeed, rss } from "./feed";

/** The newest stories of the newsroom. */
export async function feedOfAll(self: string): Promise<Feed> {
  const { title, tagline } = await getNewsroom();
  const stories = await newest({});
  return feedOf({ name: "", description: tagline, page: "/", self, stories }, title);
}

type Place = { name: string; description: string; stories: StoryItem[] };
type Find = (slug: string) => Promise<Place | null>;

const newest = async (filter: StoryFilter): Promise<StoryItem[]> =>
  (await listPublished({ ...filter, limit: feedLength })).stories;

/** Pages whose stories can be followed, by the first part of their address. */
const places: Record<string, { find: Find; former?: (slug: string) => Promise<string | null> }> = {
  sections: {
    find: async (slug) => {
      const section = await getSection(slug);
      return section && { ...section, stories: await newest({ sectionSlug: slug }) };
    },
  },
  tags: {
    find: async (slug) => {
      const tag = await getTag(slug);
      return tag && { name: tag.name, description: "", stories: await newest({ tagSlug: slug }) };
    },
    former: findTagAddress,
  },
  authors: {
    find: async (slug) => {
      const author = await getAuthor(slug);
      const stories = author ? await newest({ authorSlug: slug }) : [];
      return author && { name: author.name, description: author.bio, stories };
    },
  },
  series: {
    find: async (slug) => {
      const series = await getSeries(slug);
      // A feed tells what is new, so the latest part comes first.
      const stories = series?.parts.toSorted((a, b) => +b.publishedAt - +a.publishedAt);
      return series && stories
        ? {
            name: series.title,
            description: series.standfirst,
            stories: stories.slice(0, feedLength),
          }
        : null;
    },
    former: findSeriesAddress,
  },
};

const forms = {
  "feed.xml": { write: rss, type: "application/rss+xml; charset=utf-8" },
  "feed.json": { write: jsonFeed, type: "application/feed+json" },
};

/** The headers say where the feed lives and who tells of its changes: not every form can hold both. */
export function answerFeed(request: Request, feed: Feed, file: keyof typeof forms): Response {
  const { write, type } = forms[file];
  const answer = answerText(request, write(feed), type);
  answer.headers.append("link", `<${feed.base}${feed.self}>; rel="self"`);
  if (feed.hub) answer.headers.append("link", `<${feed.hub}>; rel="hub"`);
  return answer;
}

type Context = { params: Promise<{ slug: string }> };

/**
 * The handler of one kind of feed. Feed readers keep an address for years: a former one leads to
 * the present one for good.
 */
export const feedRoute =
  (kind: "sections" | "tags" | "authors" | "series", file: keyof typeof forms) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const slug = await slugOf(params);
    const place = await places[kind]?.find(slug);
    if (place) {
      const { title, tagline } = await getNewsroom();
      const page = `/${kind}/${encodeURIComponent(slug)}`;
      const description = place.description || tagline;
      const feed = await feedOf({ ...place, description, page, self: `${page}/${file}` }, title);
      return answerFeed(request, feed, file);
    }
    const present = await places[kind]?.former?.(slug);
    if (!present || present === slug)
      return new Response("There is no such page.", { status: 404 });
    const location = `${env().SITE_URL}/${kind}/${encodeURIComponent(present)}/${file}`;
    return new Response(null, { status: 308, headers: { location } });
  };

async function feedOf(
  { name, stories, ...place }: Place & { page: string; self: string },
  newsroom: string,
): Promise<Feed> {
  return {
    voice: await getVoice(),
    ...place,
    title: name ? `${name} · ${newsroom}` : newsroom,
    base: env().SITE_URL,
    hub: env().WEBSUB_HUB,
    stories: await inFull(stories),
  };
}

async function inFull(stories: readonly StoryItem[]): Promise<FeedStory[]> {
  const [whole, corrections] = await Promise.all([
    withBodies(stories),
    correctionsOfAll(stories.map(({ id }) => id)),
  ]);
  return whole.map((story) => ({ ...story, corrections: corrections.get(story.id) ?? [] }));
}
