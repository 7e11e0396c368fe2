import "server-only";
import { desc, eq, max, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { series, seriesStories } from "@/db/schema/series";
import { publishedAuthors, publishedStories, publishedTags } from "@/db/schema/story";
import { sections, tags } from "@/db/schema/taxonomy";
import { personTags } from "@/domain/person/tags";
import { sectionTags } from "@/domain/section/tags";
import { seriesTags } from "@/domain/series/tags";
import { tagTags } from "@/domain/tag/tags";
import { dependOn } from "@/lib/page-tags";
import { storyTags } from "./tags";

export type Address = { slug: string; changedAt: Date };

/** As many as one sitemap may hold. */
export const addressesPerPart = 50_000;

/** Numbered in an order that new ones are added to at the end, so that full parts stay as they are. */
const partBy = (order: SQL) =>
  sql<number>`((row_number() over (order by ${order}) - 1) / ${addressesPerPart}::integer + 1)::integer`.as(
    "part",
  );

const lastChange = sql<Date>`max(${publishedStories.updatedAt})`
  .mapWith(publishedStories.updatedAt)
  .as("changed_at");

/** Every public address that a published story gives rise to, by the first part of its path. */
const addresses = {
  stories: () =>
    db
      .select({
        slug: publishedStories.slug,
        changedAt: sql<Date>`${publishedStories.updatedAt}`
          .mapWith(publishedStories.updatedAt)
          .as("changed_at"),
        part: partBy(sql`${publishedStories.publishedAt}, ${publishedStories.storyId}`),
      })
      .from(publishedStories)
      .as("addresses"),
  sections: () =>
    db
      .select({ slug: sections.slug, changedAt: lastChange, part: partBy(sql`${sections.id}`) })
      .from(publishedStories)
      .innerJoin(sections, eq(sections.id, publishedStories.sectionId))
      .groupBy(sections.id)
      .as("addresses"),
  tags: () =>
    db
      .select({ slug: tags.slug, changedAt: lastChange, part: partBy(sql`${tags.id}`) })
      .from(publishedTags)
      .innerJoin(publishedStories, eq(publishedStories.storyId, publishedTags.storyId))
      .innerJoin(tags, eq(tags.id, publishedTags.tagId))
      .groupBy(tags.id)
      .as("addresses"),
  authors: () =>
    db
      .select({ slug: people.slug, changedAt: lastChange, part: partBy(sql`${people.id}`) })
      .from(publishedAuthors)
      .innerJoin(publishedStories, eq(publishedStories.storyId, publishedAuthors.storyId))
      .innerJoin(people, eq(people.id, publishedAuthors.personId))
      .groupBy(people.id)
      .as("addresses"),
  series: () =>
    db
      .select({ slug: series.slug, changedAt: lastChange, part: partBy(sql`${series.id}`) })
      .from(seriesStories)
      .innerJoin(publishedStories, eq(publishedStories.storyId, seriesStories.storyId))
      .innerJoin(series, eq(series.id, seriesStories.seriesId))
      .groupBy(series.id)
      .as("addresses"),
};
export type AddressKind = keyof typeof addresses;

export const isAddressKind = (kind: string): kind is AddressKind => Object.hasOwn(addresses, kind);

const depend = () =>
  dependOn(storyTags.lists, sectionTags.all, tagTags.all, personTags.all, seriesTags.all);

/** @param part counts from 1; behind the last there are none */
export async function listAddresses(kind: AddressKind, part: number): Promise<Address[]> {
  depend();
  const all = addresses[kind]();
  return db
    .select({ slug: all.slug, changedAt: all.changedAt })
    .from(all)
    .where(eq(all.part, part));
}

/** The parts there are, and when something in each changed last. */
export async function listAddressParts() {
  depend();
  const kinds = Object.keys(addresses).filter(isAddressKind);
  const parts = await Promise.all(kinds.map(partsOf));
  return parts.flat();
}

async function partsOf(kind: AddressKind) {
  const all = addresses[kind]();
  const rows = await db
    .select({
      part: all.part,
      changedAt: max(all.changedAt).mapWith(publishedStories.updatedAt),
    })
    .from(all)
    .groupBy(all.part)
    .orderBy(all.part);
  return rows.map(({ part, changedAt }) => ({ kind, part, changedAt: changedAt ?? undefined }));
}

/** News sitemaps hold two days and at most a thousand stories. */
export async function listFresh() {
  dependOn(storyTags.lists);
  return db
    .select({
      slug: publishedStories.slug,
      headline: publishedStories.headline,
      publishedAt: publishedStories.publishedAt,
    })
    .from(publishedStories)
    .where(sql`${publishedStories.publishedAt} > now() - interval '48 hours'`)
    .orderBy(desc(publishedStories.publishedAt))
    .limit(1_000);
}
