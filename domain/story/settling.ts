import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import { people } from "@/db/schema/person";
import { pollOptions } from "@/db/schema/poll";
import { publishedStories, stories, storySlugs } from "@/db/schema/story";
import { sections, tagRedirects, tags } from "@/db/schema/taxonomy";
import type { PollDraft } from "@/domain/poll/input";
import { getSharedPoll, withPresentClosing } from "@/domain/poll/sharing";
import { slugify } from "@/lib/slug";
import type { StoryRow } from "./content";
import type { StoryContent } from "./input";

/** A sentence per field that was saved otherwise than asked. */
export type Notes = Record<string, string>;

/**
 * What a text asks for as the newsroom has it now: while it was written, or since it was kept as a
 * revision, tags may have been merged and pictures deleted. That must not stop anybody's saving.
 */
export async function settleParts(
  tx: Transaction,
  story: StoryRow,
  wish: StoryContent,
): Promise<{ content: StoryContent; notes: Notes }> {
  const notes: Notes = {};
  const content = { ...wish, tagIds: await presentTags(tx, wish.tagIds) };
  if (content.tagIds.length < new Set(wish.tagIds).size)
    notes.tags = "A tag that was deleted or merged is left out.";
  const known = await idsIn(tx, people, wish.authorIds);
  content.authorIds = known.length > 0 ? known : [...story.authorIds];
  if (wish.sectionId && (await idsIn(tx, sections, [wish.sectionId])).length === 0) {
    content.sectionId = null;
    notes.section = "This section was deleted. Choose another.";
  }
  const { mediaId } = wish.lead;
  if (mediaId && (await idsIn(tx, media, [mediaId])).length === 0) {
    content.lead = { ...wish.lead, mediaId: null };
    notes.lead = "This picture was deleted from the library.";
  }
  if (wish.poll) {
    const settled = await settlePoll(tx, story, wish.poll);
    content.poll = settled.poll;
    if (settled.note) notes.poll = settled.note;
  }
  return { content, notes };
}

/** Those of the ids that exist, in their order and once each; held until the transaction ends. */
async function idsIn(
  tx: Transaction,
  table: typeof people | typeof sections | typeof media | typeof tags,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, [...ids]))
    .orderBy(table.id)
    .for("key share");
  const found = new Set(rows.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => found.has(id));
}

/** Tags that were merged count as those they were merged into. */
async function presentTags(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const found = new Set(await idsIn(tx, tags, ids));
  const lost = ids.filter((id) => !found.has(id));
  if (lost.length === 0) return [...new Set(ids)];
  const merged = await tx
    .select({ from: tagRedirects.formerId, into: tagRedirects.tagId })
    .from(tagRedirects)
    .where(inArray(tagRedirects.formerId, lost));
  const nowIs = new Map(merged.map(({ from, into }) => [from, into]));
  return idsIn(
    tx,
    tags,
    ids.map((id) => nowIs.get(id) ?? id),
  );
}

/**
 * A poll that another story words is taken as that story has it; what was written over it here is
 * told, not kept. Options stay with the poll they were made for, whatever ids a request names.
 */
async function settlePoll(
  tx: Transaction,
  story: StoryRow,
  wish: PollDraft,
): Promise<{ poll: PollDraft | null; note?: string }> {
  // Two stories that name one poll at the same moment queue here.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`poll:${wish.id}`}, 0))`);
  const shared = await getSharedPoll(tx, { id: wish.id, storyId: story.id });
  if (shared) {
    const isWritten = !isDeepStrictEqual(wish, story.content.poll);
    return isWritten && !isDeepStrictEqual(wish, shared)
      ? { poll: shared, note: "This poll is worded in another story: it stays as it is there." }
      : { poll: shared };
  }
  const optionIds = wish.options.map(({ id }) => id);
  const [foreign] = await tx
    .select({ id: pollOptions.id })
    .from(pollOptions)
    .where(and(inArray(pollOptions.id, optionIds), ne(pollOptions.pollId, wish.id)))
    .limit(1);
  return foreign || new Set(optionIds).size < optionIds.length
    ? { poll: null, note: "This poll has options of another one." }
    : { poll: await withPresentClosing(tx, wish) };
}

/** Finds the address: the wish if it is free, else the same with a number. */
export async function settleSlug(
  tx: Transaction,
  story: StoryRow,
  content: StoryContent,
): Promise<{ slug: string; notes: Notes }> {
  const [live] = await tx
    .select({ slug: publishedStories.slug })
    .from(publishedStories)
    .where(eq(publishedStories.storyId, story.id));
  const wish = content.slugTouched
    ? slugify(content.slug)
    : (live?.slug ?? slugify(content.headline));
  if (wish === "") return { slug: story.content.slug, notes: {} };
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wish : `${wish}-${n}`;
    if (await isTaken(tx, slug, story.id)) continue;
    return {
      slug,
      notes: n > 1 && content.slugTouched ? { slug: `Another story has “${wish}”.` } : {},
    };
  }
}

async function isTaken(tx: Transaction, slug: string, storyId: string): Promise<boolean> {
  // Two drafts that want one address at the same moment queue here.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`slug:${slug}`}, 0))`);
  const [taken] = await tx
    .select({ id: stories.id })
    .from(stories)
    .leftJoin(storySlugs, eq(storySlugs.storyId, stories.id))
    .where(and(ne(stories.id, storyId), or(eq(stories.slug, slug), eq(storySlugs.slug, slug))))
    .limit(1);
  return taken !== undefined;
}
