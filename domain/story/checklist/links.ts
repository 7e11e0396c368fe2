import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { people } from "@/db/schema/person";
import { polls } from "@/db/schema/poll";
import { seriesSlugs, seriesStories } from "@/db/schema/series";
import { publishedAuthors, publishedStories, storySlugs } from "@/db/schema/story";
import { sections, tagRedirects, tags } from "@/db/schema/taxonomy";
import { env } from "@/lib/env";
import { cardPrefix } from "./parts";

/** Which of these the readers have, for each kind of page that a story may link to. */
const present: Record<string, (on: Connection, names: string[]) => Promise<{ name: string }[]>> = {
  // An address that a live story once had leads to its present one.
  stories: (on, names) =>
    on
      .select({ name: storySlugs.slug })
      .from(storySlugs)
      .innerJoin(publishedStories, eq(publishedStories.storyId, storySlugs.storyId))
      .where(inArray(storySlugs.slug, names)),
  sections: (on, names) =>
    on.select({ name: sections.slug }).from(sections).where(inArray(sections.slug, names)),
  tags: async (on, names) => [
    ...(await on.select({ name: tags.slug }).from(tags).where(inArray(tags.slug, names))),
    ...(await on
      .select({ name: tagRedirects.slug })
      .from(tagRedirects)
      .where(inArray(tagRedirects.slug, names))),
  ],
  authors: (on, names) =>
    on
      .selectDistinct({ name: people.slug })
      .from(people)
      .innerJoin(publishedAuthors, eq(publishedAuthors.personId, people.id))
      .where(inArray(people.slug, names)),
  // A series that has no part out yet is no page.
  series: (on, names) =>
    on
      .selectDistinct({ name: seriesSlugs.slug })
      .from(seriesSlugs)
      .innerJoin(seriesStories, eq(seriesStories.seriesId, seriesSlugs.seriesId))
      .innerJoin(publishedStories, eq(publishedStories.storyId, seriesStories.storyId))
      .where(inArray(seriesSlugs.slug, names)),
  polls: async (on, names) => {
    const ids = names.filter(isId);
    return ids.length > 0
      ? on.select({ name: polls.id }).from(polls).where(inArray(polls.id, ids))
      : [];
  },
  card: async (on, names) => {
    const ids = names.filter(isId);
    return ids.length > 0
      ? on
          .select({ name: publishedStories.storyId })
          .from(publishedStories)
          .where(inArray(publishedStories.storyId, ids))
      : [];
  },
};

const isId = (name: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/** The links of ours among these that lead to nothing. What is not ours is not for us to judge. */
export async function findDeadLinks(on: Connection, hrefs: readonly string[]): Promise<string[]> {
  const wanted = hrefs.flatMap((href) => {
    const place = placeOf(href);
    return place ? [{ href, ...place }] : [];
  });
  const dead: string[] = [];
  for (const [kind, find] of Object.entries(present)) {
    const ofKind = wanted.filter((link) => link.kind === kind);
    if (ofKind.length === 0) continue;
    const names = [...new Set(ofKind.map(({ name }) => name))];
    const found = new Set((await find(on, names)).map(({ name }) => name));
    dead.push(...ofKind.filter(({ name }) => !found.has(name)).map(({ href }) => href));
  }
  return dead;
}

function placeOf(href: string): { kind: string; name: string } | null {
  if (href.startsWith(cardPrefix)) return { kind: "card", name: href.slice(cardPrefix.length) };
  const { SITE_URL } = env();
  if (!URL.canParse(href, SITE_URL)) return null;
  const address = new URL(href, SITE_URL);
  if (address.origin !== new URL(SITE_URL).origin) return null;
  const [, kind = "", name = ""] = address.pathname.split("/");
  try {
    return kind in present && name !== "" ? { kind, name: decodeURIComponent(name) } : null;
  } catch {
    return { kind, name: "" };
  }
}
