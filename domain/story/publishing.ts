import "server-only";
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import {
  publishedAuthors,
  publishedStories,
  publishedTags,
  revisions,
  stories,
  storySlugs,
} from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { applyPoll } from "@/domain/poll/commands";
import { type Result, refuse } from "@/lib/result";
import { countWords, type Doc, plainText } from "@/lib/rich-text";
import { leadColumns, loadStory, type StoryRow } from "./content";
import { keepRevision } from "./revisions";
import { mayDo, missingToPublish, nextStatus, type Verb } from "./rules";

/** What a verb changed, for the page cache. */
export type Changed = { id: string; slug: string; pollId: string | null };
type Refused =
  | "notFound"
  | "forbidden"
  | "stale"
  | "wrongState"
  | "incomplete"
  | "pollLocked"
  | "slugTaken"
  | "past";
type Seen = { id: string; version: number };

/** Publishes the version its editor looked at, or brings a live story up to date. */
export async function publishStory(
  actor: Viewer,
  seen: Seen,
): Promise<Result<Changed & { isUpdate: boolean }, Refused>> {
  return withStory("publish", actor, seen, (tx, story) => makePublic(tx, actor, story));
}

/** Takes a story off the site. Its text, votes and comments stay; its address answers 404. */
export async function unpublishStory(
  actor: Viewer,
  { reason, ...seen }: Seen & { reason: string },
): Promise<Result<Changed, Refused>> {
  return withStory("unpublish", actor, seen, async (tx, story) => {
    const [gone] = await tx
      .delete(publishedStories)
      .where(eq(publishedStories.storyId, story.id))
      .returning({ slug: publishedStories.slug, pollId: publishedStories.pollId });
    await moveTo(tx, story.id, "unpublished");
    await note(tx, actor, "story.unpublished", story.id, { reason });
    return {
      ok: true,
      id: story.id,
      slug: gone?.slug ?? story.content.slug,
      pollId: gone?.pollId ?? null,
    };
  });
}

/** Plans publication. What would block it then blocks it now, while its editor is at the desk. */
export async function scheduleStory(
  actor: Viewer,
  { at, ...seen }: Seen & { at: string },
): Promise<Result<{ at: Date }, Refused>> {
  return withStory("schedule", actor, seen, async (tx, story) => {
    const missing = missingToPublish(story.content);
    if (Object.keys(missing).length > 0) return refuse("incomplete", missing);
    const [planned] = await tx
      .update(stories)
      .set({ status: "scheduled", scheduledFor: new Date(at) })
      .where(and(eq(stories.id, story.id), sql`${at}::timestamptz > now()`))
      .returning({ at: stories.scheduledFor });
    if (!planned?.at) return refuse("past", { at: "This time has passed." });
    await note(tx, actor, "story.scheduled", story.id, { at });
    return { ok: true, at: planned.at };
  });
}

export async function unscheduleStory(actor: Viewer, seen: Seen): Promise<Result<object, Refused>> {
  return withStory("unschedule", actor, seen, async (tx, story) => {
    await moveTo(tx, story.id, "draft");
    await note(tx, actor, "story.unscheduled", story.id);
    return { ok: true };
  });
}

export async function submitForReview(actor: Viewer, seen: Seen): Promise<Result<object, Refused>> {
  return withStory("submitForReview", actor, seen, async (tx, story) => {
    await tx
      .update(stories)
      .set({ status: "in_review", reviewNote: "" })
      .where(eq(stories.id, story.id));
    await note(tx, actor, "story.submitted", story.id);
    return { ok: true };
  });
}

export async function sendBack(
  actor: Viewer,
  { note: reviewNote, ...seen }: Seen & { note: string },
): Promise<Result<object, Refused>> {
  return withStory("sendBack", actor, seen, async (tx, story) => {
    await tx
      .update(stories)
      .set({ status: "draft", scheduledFor: null, reviewNote })
      .where(eq(stories.id, story.id));
    await note(tx, actor, "story.sentBack", story.id, { note: reviewNote });
    return { ok: true };
  });
}

/**
 * Publishes what is due, each story once however many instances ask: a row that another one works
 * on is skipped. The editor who scheduled it is the actor of its event.
 */
export async function publishDueStories(): Promise<Changed[]> {
  const published: Changed[] = [];
  for (;;) {
    const done = await db.transaction(async (tx) => {
      const [due] = await tx
        .select({ id: stories.id })
        .from(stories)
        .where(and(eq(stories.status, "scheduled"), lte(stories.scheduledFor, sql`now()`)))
        .orderBy(stories.scheduledFor)
        .limit(1)
        .for("update", { skipLocked: true });
      const story = due && (await loadStory(tx, due.id));
      if (!story) return null;
      const result = await makePublic(tx, null, story);
      if (result.ok) return result;
      // Something it needs is gone since it was planned: back to the desk, with the reason.
      const why = Object.values(result.fields ?? {}).join(" ") || result.reason;
      await tx
        .update(stories)
        .set({ status: "in_review", scheduledFor: null, reviewNote: `Not published: ${why}` })
        .where(eq(stories.id, story.id));
      await note(tx, null, "story.notPublished", story.id, { why });
      return result;
    });
    if (!done) return published;
    if (done.ok) published.push(done);
  }
}

async function withStory<R>(
  verb: Verb,
  actor: Viewer,
  seen: Seen,
  run: (tx: Transaction, story: StoryRow) => Promise<R | ReturnType<typeof refuse<Refused>>>,
) {
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, seen.id, { lock: true });
    if (!story) return refuse<Refused>("notFound");
    if (!mayDo(verb, actor, story)) return refuse<Refused>("forbidden");
    if (!nextStatus(verb, story.status)) return refuse<Refused>("wrongState");
    if (story.version !== seen.version) return refuse<Refused>("stale");
    return run(tx, story);
  });
}

async function makePublic(tx: Transaction, actor: Viewer | null, story: StoryRow) {
  const { id, content } = story;
  const missing = { ...missingToPublish(content), ...(await lostPictures(tx, content.doc)) };
  const { sectionId } = content;
  if (Object.keys(missing).length > 0 || !sectionId) return refuse<Refused>("incomplete", missing);
  const { slug } = content;
  const [owner] = await tx
    .select({ id: storySlugs.storyId })
    .from(storySlugs)
    .where(eq(storySlugs.slug, slug));
  if (owner && owner.id !== id)
    return refuse<Refused>("slugTaken", { slug: "Another story has this address." });
  const pollId = content.poll?.id ?? null;
  // Pressed twice: what readers see is this version already.
  if (await isLive(tx, story)) return { ok: true as const, id, slug, pollId, isUpdate: true };
  if (content.poll) {
    const applied = await applyPoll(tx, actor, content.poll);
    if (!applied.ok) return refuse<Refused>(applied.reason, applied.fields);
  }
  // From here on nothing refuses: a refusal must leave nothing behind.
  if (!owner) await tx.insert(storySlugs).values({ slug, storyId: id });

  const createdBy = actor?.id ?? story.updatedBy;
  const revisionId = await keepRevision(tx, {
    storyId: id,
    kind: "published",
    version: story.version,
    content,
    createdBy,
  });
  const isUpdate = await copyToPublic(
    tx,
    { ...story, content: { ...content, sectionId } },
    revisionId,
  );
  await moveTo(tx, id, "published");
  await note(tx, actor, isUpdate ? "story.updated" : "story.published", id, {
    version: story.version,
    headline: content.headline,
  });
  return { ok: true as const, id, slug, pollId, isUpdate };
}

async function isLive(tx: Transaction, { id, version }: StoryRow): Promise<boolean> {
  const [live] = await tx
    .select({ version: revisions.version })
    .from(publishedStories)
    .innerJoin(revisions, eq(revisions.id, publishedStories.revisionId))
    .where(eq(publishedStories.storyId, id));
  return live?.version === version;
}

/** @returns whether the story was public already */
async function copyToPublic(
  tx: Transaction,
  { id, content }: { id: string; content: StoryRow["content"] & { sectionId: string } },
  revisionId: string,
): Promise<boolean> {
  const columns = {
    revisionId,
    slug: content.slug,
    headline: content.headline,
    standfirst: content.standfirst,
    sectionId: content.sectionId,
    ...leadColumns(content),
    pollId: content.poll?.id ?? null,
    commentMode: content.commentMode,
    doc: content.doc,
    text: plainText(content.doc),
    words: countWords(content.doc),
  };
  // A story that comes back after being unpublished keeps the date it first appeared.
  const first = sql<Date>`coalesce(
    (select min(created_at) from revisions where story_id = ${id} and kind = 'published'), now())`;
  const [row] = await tx
    .insert(publishedStories)
    .values({ storyId: id, ...columns, publishedAt: first, updatedAt: sql`now()` })
    .onConflictDoUpdate({
      target: publishedStories.storyId,
      set: { ...columns, updatedAt: sql`now()` },
    })
    .returning({ isUpdate: sql<boolean>`xmax <> 0` });
  await tx.delete(publishedAuthors).where(eq(publishedAuthors.storyId, id));
  await tx
    .insert(publishedAuthors)
    .values(content.authorIds.map((personId, position) => ({ storyId: id, personId, position })));
  await tx.delete(publishedTags).where(eq(publishedTags.storyId, id));
  if (content.tagIds.length > 0)
    await tx
      .insert(publishedTags)
      .values(content.tagIds.map((tagId, position) => ({ storyId: id, tagId, position })));
  return row?.isUpdate ?? false;
}

async function lostPictures(tx: Transaction, doc: Doc): Promise<Record<string, string>> {
  const ids = doc.content.flatMap((block) =>
    block.type === "figure" ? [block.attrs.mediaId] : [],
  );
  if (ids.length === 0) return {};
  const found = await tx.select({ id: media.id }).from(media).where(inArray(media.id, ids));
  return found.length === new Set(ids).size
    ? {}
    : { body: "A picture in the text is no longer in the library." };
}

const moveTo = (tx: Transaction, id: string, status: "draft" | "published" | "unpublished") =>
  tx.update(stories).set({ status, scheduledFor: null, reviewNote: "" }).where(eq(stories.id, id));

const note = (
  tx: Transaction,
  actor: Viewer | null,
  verb: string,
  id: string,
  data?: Record<string, unknown>,
) =>
  record(tx, {
    actorId: actor?.id ?? null,
    verb,
    subject: { type: "story", id },
    ...(data && { data }),
  });
