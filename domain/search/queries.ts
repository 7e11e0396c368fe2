import "server-only";
import { desc, eq, inArray, max } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedAuthors, publishedStories, publishedTags } from "@/db/schema/story";
import { tags } from "@/db/schema/taxonomy";
import { type StoryItem, selectItems, withNames } from "@/domain/story/public-list";
import type { Marked, Search, SearchEngine } from "./engine";
import { postgresSearch } from "./postgres";

/** The engine that is in use. */
const engine: SearchEngine = postgresSearch;

export type Found = StoryItem & { marked: { headline: Marked; snippet: Marked } };
export type Answer = {
  stories: Found[];
  next: string | null;
  /** What was searched instead, where nothing had the words as they were typed. */
  mended: string | null;
};

/** Published stories that answer what a reader asks, a page at a time. */
export async function searchPublished(search: Search): Promise<Answer> {
  const found = await find(search);
  if (found.stories.length > 0 || search.after || !search.q) return { ...found, mended: null };
  const mended = await engine.mend(search.q);
  const better = mended ? await find({ ...search, q: mended }) : found;
  return { ...better, mended: better.stories.length > 0 ? mended : null };
}

async function find(search: Search): Promise<Omit<Answer, "mended">> {
  const { hits, next } = await engine.find(search);
  if (hits.length === 0) return { stories: [], next: null };
  const ids = hits.map(({ id }) => id);
  const items = await withNames(await selectItems().where(inArray(publishedStories.storyId, ids)));
  const byId = new Map(items.map((item) => [item.id, item]));
  const stories = hits.flatMap(({ id, ...marked }) => {
    const item = byId.get(id);
    return item ? [{ ...item, marked }] : [];
  });
  return { stories, next };
}

export type Choice = { slug: string; name: string };
type Choices = { tags: Choice[]; authors: Choice[] };

/** A list to choose from is of use up to some length; those of the newest stories come into it. */
const mostChoices = 300;
/** The search page is made for each reader; what it offers need not be. */
const kept = new LRUCache<"choices", Choices>({ max: 1, ttl: 60_000 });

/** Tags and authors to narrow a search down to, by name. */
export async function listChoices(): Promise<Choices> {
  const known = kept.get("choices");
  if (known) return known;
  const newest = desc(max(publishedStories.publishedAt));
  const [ofTags, ofAuthors] = await Promise.all([
    db
      .select({ slug: tags.slug, name: tags.name })
      .from(publishedTags)
      .innerJoin(publishedStories, eq(publishedStories.storyId, publishedTags.storyId))
      .innerJoin(tags, eq(tags.id, publishedTags.tagId))
      .groupBy(tags.id)
      .orderBy(newest)
      .limit(mostChoices),
    db
      .select({ slug: people.slug, name: people.name })
      .from(publishedAuthors)
      .innerJoin(publishedStories, eq(publishedStories.storyId, publishedAuthors.storyId))
      .innerJoin(people, eq(people.id, publishedAuthors.personId))
      .groupBy(people.id)
      .orderBy(newest)
      .limit(mostChoices),
  ]);
  const choices = { tags: ofTags.toSorted(byName), authors: ofAuthors.toSorted(byName) };
  kept.set("choices", choices);
  return choices;
}

const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, "en");
