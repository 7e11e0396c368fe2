import "server-only";
import { desc, eq, ilike, inArray, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { frontEditions, fronts } from "@/db/schema/front";
import { media } from "@/db/schema/media";
import { people } from "@/db/schema/person";
import { publishedStories, stories } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import type { Staff } from "@/domain/person/rules";
import type { StoryStatus } from "@/domain/story/input";
import type { PictureFiles } from "@/lib/picture";
import { offersFor } from "./composing";
import {
  type Area,
  type Arrangement,
  areas,
  eachArea,
  placesOf,
  sizes,
  unarranged,
  withoutOver,
} from "./rules";

/** What the desk says of a story it may place. */
export type FrontStory = {
  id: string;
  headline: string;
  section: string | null;
  status: StoryStatus;
  publishedAt: Date | null;
};

export type DeskFront = {
  sectionId: string | null;
  version: number;
  publishedVersion: number;
  arrangement: Arrangement;
  editedBy: string | null;
  editedAt: Date | null;
  /** Everything that is placed or that a rule offers, by id. */
  stories: Record<string, FrontStory>;
  /** What each area's rule offers now, in its order. */
  offers: Record<Area, string[]>;
  /** Pictures that replace a story's own, by id. */
  pictures: Record<string, PictureFiles & { alt: string }>;
};

const isFront = (sectionId: string | null) =>
  sql`${fronts.sectionId} is not distinct from ${sectionId}::uuid`;

/** A front as its editors work on it. */
export async function getDeskFront(_: Staff, sectionId: string | null): Promise<DeskFront> {
  const [row] = await db
    .select({
      version: fronts.version,
      publishedVersion: fronts.publishedVersion,
      draft: fronts.draft,
      editedBy: people.name,
      editedAt: fronts.editedAt,
    })
    .from(fronts)
    .leftJoin(people, eq(people.id, fronts.editedBy))
    .where(isFront(sectionId));
  const { draft, ...front } = row ?? {
    ...{ version: 0, publishedVersion: 0, draft: null, editedBy: null, editedAt: null },
  };
  const arrangement = draft ? (draft as Arrangement) : unarranged(sectionId !== null);
  const places = placesOf(arrangement);
  const rows = await offersFor(arrangement, sectionId);
  const offers = eachArea((area) => rows[area].map(({ id }) => id));
  const ids = [...places.map(({ storyId }) => storyId), ...Object.values(offers).flat()];
  const [known, pictures] = await Promise.all([
    factsOf(ids),
    picturesOf(places.flatMap(({ mediaId }) => mediaId ?? [])),
  ]);
  return { ...front, sectionId, arrangement, stories: byId(known), offers, pictures };
}

/** The draft alone, for its preview: without the places whose time is over, as readers have it. */
export async function getDraft(_: Staff, sectionId: string | null): Promise<Arrangement> {
  const [row] = await db
    .select({ draft: fronts.draft, now: sql<string>`now()` })
    .from(fronts)
    .where(isFront(sectionId));
  return row
    ? withoutOver(row.draft as Arrangement, new Date(row.now))
    : unarranged(sectionId !== null);
}

const facts = () =>
  db
    .select({
      id: stories.id,
      headline: sql<string>`coalesce(${publishedStories.headline}, ${stories.headline})`,
      section: sections.name,
      status: stories.status,
      publishedAt: publishedStories.publishedAt,
    })
    .from(stories)
    .leftJoin(publishedStories, eq(publishedStories.storyId, stories.id))
    .leftJoin(
      sections,
      eq(sections.id, sql`coalesce(${publishedStories.sectionId}, ${stories.sectionId})`),
    )
    .$dynamic();

const factsOf = async (ids: string[]): Promise<FrontStory[]> =>
  ids.length === 0 ? [] : facts().where(inArray(stories.id, [...new Set(ids)]));

const byId = <T extends { id: string }>(rows: T[]): Record<string, T> =>
  Object.fromEntries(rows.map((row) => [row.id, row]));

async function picturesOf(ids: string[]): Promise<DeskFront["pictures"]> {
  if (ids.length === 0) return {};
  const rows = await db
    .select({ id: media.id, widths: media.widths, edition: media.edition, alt: media.alt })
    .from(media)
    .where(inArray(media.id, ids));
  return byId(rows);
}

const offeredAtOnce = 20;

/** As many stories as a front can hold, which are no longer offered, and as many to choose from. */
const enough = offeredAtOnce + areas.reduce((sum, area) => sum + sizes[area].most, 0);

/** What a front's editors choose from first: the newest, of its section if it has one. */
export async function listNewest(_: Staff, sectionId: string | null): Promise<FrontStory[]> {
  return facts()
    .where(
      sectionId
        ? eq(publishedStories.sectionId, sectionId)
        : sql`${publishedStories.storyId} is not null`,
    )
    .orderBy(desc(publishedStories.publishedAt), desc(publishedStories.storyId))
    .limit(enough);
}

/** Stories with these words in their headline, of any section; what is still to be published too. */
export async function findFrontStories(_: Staff, q: string): Promise<FrontStory[]> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return facts()
    .where(or(ilike(publishedStories.headline, like), ilike(stories.headline, like)))
    .orderBy(sql`${publishedStories.publishedAt} desc nulls last`, desc(stories.updatedAt))
    .limit(offeredAtOnce);
}

export type EditionLine = {
  number: number;
  publishedAt: Date;
  by: string | null;
  arrangement: Arrangement;
};

/** What was published when, the newest first, a page at a time. */
export async function listEditions(
  _: Staff,
  sectionId: string | null,
  { before, limit }: { before: number | null; limit: number },
): Promise<{ editions: EditionLine[]; stories: Record<string, FrontStory>; next: number | null }> {
  const rows = await db
    .select({
      number: frontEditions.number,
      publishedAt: frontEditions.publishedAt,
      by: people.name,
      arrangement: frontEditions.arrangement,
    })
    .from(frontEditions)
    .innerJoin(fronts, eq(fronts.id, frontEditions.frontId))
    .leftJoin(people, eq(people.id, frontEditions.publishedBy))
    .where(sql`${isFront(sectionId)} and ${before ? lt(frontEditions.number, before) : sql`true`}`)
    .orderBy(desc(frontEditions.number))
    .limit(limit + 1);
  const editions = rows
    .slice(0, limit)
    .map((row) => ({ ...row, arrangement: row.arrangement as Arrangement }));
  const ids = editions.flatMap(({ arrangement }) =>
    placesOf(arrangement).map((one) => one.storyId),
  );
  const next = rows.length > limit ? (editions.at(-1)?.number ?? null) : null;
  return { editions, stories: byId(await factsOf(ids)), next };
}
