import "server-only";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { importSources } from "@/db/schema/import";
import { stories } from "@/db/schema/story";
import { sections } from "@/db/schema/taxonomy";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { createStoryWithin, saveWithin } from "@/domain/story/commands";
import { loadStory } from "@/domain/story/content";
import { makePublic } from "@/domain/story/going-public";
import { maxHeadline, maxStandfirst, maxTags, storyContent } from "@/domain/story/input";
import { createTagWithin } from "@/domain/tag/commands";
import { type Doc, isEmptyDoc } from "@/lib/rich-text";
import { keepAddresses } from "../address/commands";
import { authorsOf } from "./people";
import { type FetchPicture, takePicture } from "./pictures";
import type { SourcePicture, SourceStory } from "./rules";
import { bodyOf, parseText, picturesIn, wordsIn } from "./text";

export type Wish = { publishes: boolean; takesPictures: boolean; sectionId: string | null };
/** What became of an entry; `changes` are sentences about what is not as it was. */
export type Outcome =
  | { kind: "done"; storyId: string; changes: string[] }
  | { kind: "skipped" | "failed"; why: string; storyId?: string };

/** What is fetched before the transaction that makes the story. */
export type Prepared = {
  source: SourceStory;
  headline: string;
  standfirst: string;
  doc: Doc;
  lead: { mediaId: string; picture: SourcePicture } | null;
  changes: string[];
};

/** Whether a story came by an earlier import already. */
export async function findImported(key: string): Promise<string | null> {
  const [known] = await db
    .select({ storyId: importSources.storyId })
    .from(importSources)
    .where(eq(importSources.key, key));
  return known?.storyId ?? null;
}

/** Reads a story's text and fetches its pictures. */
export async function prepare(
  actor: Viewer,
  source: SourceStory,
  wish: Wish,
  fetchPicture?: FetchPicture,
): Promise<Prepared | Outcome> {
  const changes: string[] = [];
  const title = wordsIn(source.title);
  const excerpt = wordsIn(source.excerpt);
  const text = parseText(source.html);
  const known = new Map<string, string>();
  let lead: Prepared["lead"] = null;
  if (wish.takesPictures) {
    for (const picture of picturesIn(text)) {
      const taken = await takePicture(actor, picture, fetchPicture);
      if ("mediaId" in taken) known.set(picture.address, taken.mediaId);
      else changes.push(`The picture ${picture.address} is left out: ${taken.why}.`);
    }
    if (source.lead) {
      const taken = await takePicture(actor, source.lead, fetchPicture);
      if ("mediaId" in taken) lead = { mediaId: taken.mediaId, picture: source.lead };
      else changes.push(`The lead image ${source.lead.address} is left out: ${taken.why}.`);
    }
  }
  const doc = bodyOf(text, known);
  if (!doc) return { kind: "failed", why: "The text is longer than a story may be." };
  if (title === "" && isEmptyDoc(doc)) return { kind: "skipped", why: "There is nothing in it." };
  const paragraphs: Doc["content"] = [];
  // What does not fit where it was still belongs to the story.
  for (const [words, max] of [
    [title, maxHeadline],
    [excerpt, maxStandfirst],
  ] as const)
    if (words.length > max)
      paragraphs.push({ type: "paragraph", content: [{ type: "text", text: words }] });
  if (title.length > maxHeadline)
    changes.push("The headline was too long: it is cut, and stands whole above the text.");
  return {
    source,
    headline: shortened(title, maxHeadline),
    standfirst: excerpt.length > maxStandfirst ? "" : excerpt,
    doc: paragraphs.length > 0 ? { ...doc, content: [...paragraphs, ...doc.content] } : doc,
    lead,
    changes,
  };
}

/** Makes the story, with its bylines and tags, and public if it was and may be. */
export async function takeIn(
  tx: Transaction,
  actor: Viewer,
  { source, headline, standfirst, doc, lead, changes }: Prepared,
  wish: Wish,
): Promise<Outcome> {
  const id = v7();
  const made = await createStoryWithin(tx, actor, { id });
  const story = made.ok ? await loadStory(tx, id, { lock: true }) : null;
  if (!story) return { kind: "failed", why: "Whoever began the import may not start stories." };
  const place = await sortedIn(tx, source.categories);
  const names = [...new Set([...place.others, ...source.tags].map(wordsIn).filter(Boolean))];
  const tagIds: string[] = [];
  for (const name of names.slice(0, maxTags)) {
    const tag = await createTagWithin(tx, actor, { name: name.slice(0, 60) });
    tagIds.push(tag.id);
  }
  if (names.length > maxTags)
    changes.push(`Of ${names.length} tags the first ${maxTags} came along.`);
  const authorIds = await authorsOf(tx, actor, source.authors);
  const content = storyContent.safeParse({
    ...story.content,
    headline,
    standfirst,
    doc,
    slug: source.slug ? decoded(source.slug) : "",
    slugTouched: source.slug !== "",
    sectionId: place.sectionId ?? wish.sectionId,
    tagIds: [...new Set(tagIds)],
    authorIds: authorIds.length > 0 ? authorIds : [actor.id],
    ...(lead && {
      lead: {
        mediaId: lead.mediaId,
        alt: wordsIn(lead.picture.alt).slice(0, 400),
        caption: wordsIn(lead.picture.caption).slice(0, 600),
        credit: "",
      },
    }),
  });
  if (!content.success)
    return { kind: "failed", why: content.error.issues[0]?.message ?? "It is no story." };
  const saved = await saveWithin(tx, actor, { id, version: story.version, content: content.data });
  if (!saved.ok) return { kind: "failed", why: "It could not be saved." };
  changes.push(...Object.values(saved.notes));
  await tx.insert(importSources).values({ key: source.key, storyId: id });
  await keepAddresses(tx, id, [source.address, ...source.otherAddresses]);
  const at = source.publishedAt ?? source.updatedAt ?? new Date();
  await tx
    .update(stories)
    .set({ createdAt: at, updatedAt: source.updatedAt ?? at })
    .where(eq(stories.id, id));
  await record(tx, {
    actorId: actor.id,
    verb: "story.imported",
    subject: { type: "story", id },
    data: { from: source.address },
  });
  if (wish.publishes && source.wasPublic) {
    const now = await loadStory(tx, id, { lock: true });
    const opened =
      now &&
      (await makePublic(tx, actor, now, {
        publishedAt: at,
        updatedAt: source.updatedAt && source.updatedAt > at ? source.updatedAt : at,
      }));
    if (!opened?.ok)
      changes.push(
        `It stays a draft: ${Object.values(opened?.fields ?? {}).join(" ") || "it is not complete."}`,
      );
  }
  return { kind: "done", storyId: id, changes };
}

/** The first category that is a section here; the others become tags. */
async function sortedIn(
  tx: Transaction,
  categories: readonly string[],
): Promise<{ sectionId: string | null; others: string[] }> {
  for (const category of categories) {
    const [section] = await tx
      .select({ id: sections.id })
      .from(sections)
      .where(sql`lower(${sections.name}) = lower(${wordsIn(category)})`);
    if (section)
      return { sectionId: section.id, others: categories.filter((one) => one !== category) };
  }
  return { sectionId: null, others: [...categories] };
}

const shortened = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/\s+\S*$/, "")}…`;

/** Addresses of other scripts are stored encoded. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
