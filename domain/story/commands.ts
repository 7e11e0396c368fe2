import "server-only";
import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { stories, storySlugs } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { dropPollDraft, savePollDraft } from "@/domain/poll/commands";
import { type Result, refuse } from "@/lib/result";
import { emptyDoc, isEmptyDoc } from "@/lib/rich-text";
import { slugify } from "@/lib/slug";
import { keepBoth, type Stale } from "./conflicts";
import { contentColumns, loadStory, writeParts } from "./content";
import type { StoryContent } from "./input";
import { isRevisionDue, keepRevision } from "./revisions";
import { mayDo, maySave, nextStatus } from "./rules";
import { type Notes, settleParts, settleSlug } from "./settling";

/** Makes an empty story under an id of the client's. Asking again for the same id changes nothing. */
export const createStory = (
  actor: Viewer,
  wish: { id: string },
): Promise<Result<{ id: string }, "forbidden">> =>
  db.transaction((tx) => createStoryWithin(tx, actor, wish));

export async function createStoryWithin(
  tx: Transaction,
  actor: Viewer,
  { id }: { id: string },
): Promise<Result<{ id: string }, "forbidden">> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  const made = await tx
    .insert(stories)
    .values({
      id,
      slug: `untitled-${id}`,
      // What the newsroom does as a rule; each story may differ.
      commentMode: sql`(select comment_mode from settings)`,
      createdBy: actor.id,
      updatedBy: actor.id,
    })
    .onConflictDoNothing()
    .returning({ id: stories.id });
  if (made.length > 0) {
    await writeParts(tx, id, { ...blank, authorIds: [actor.id] });
    await record(tx, { actorId: actor.id, verb: "story.created", subject: { type: "story", id } });
    return { ok: true, id };
  }
  const [owner] = await tx
    .select({ createdBy: stories.createdBy })
    .from(stories)
    .where(eq(stories.id, id));
  return owner?.createdBy === actor.id ? { ok: true, id } : refuse("forbidden");
}

const blank: StoryContent = {
  headline: "",
  standfirst: "",
  slug: "",
  slugTouched: false,
  sectionId: null,
  tagIds: [],
  authorIds: [],
  lead: { mediaId: null, alt: "", caption: "", credit: "" },
  doc: emptyDoc(),
  poll: null,
  commentMode: "open",
  commentsCloseAt: null,
};

export type Saved = {
  version: number;
  slug: string;
  /** What was saved all the same, but needs a look: a sentence per field. */
  notes: Notes;
  content: StoryContent;
};

/**
 * Saves content made from `version`. If somebody saved in between, the text on the server stays and
 * this one is kept as a revision: the answer carries both. Repeating a save whose answer was lost
 * is an acknowledgement, not a conflict.
 */
export const saveStory = (actor: Viewer, input: Save) =>
  db.transaction((tx) => saveWithin(tx, actor, input));

type Save = { id: string; version: number; content: StoryContent };

export async function saveWithin(
  tx: Transaction,
  actor: Viewer,
  input: Save,
  /** Written in one document by all who are there: then another's save is no replacement. */
  { together = false } = {},
): Promise<Result<Saved, "notFound" | "forbidden"> | Stale> {
  const story = await loadStory(tx, input.id, { lock: true });
  if (!story) return refuse("notFound");
  if (!maySave(actor, story)) return refuse("forbidden");
  const wish = await settleParts(tx, story, input.content);
  if (isSame(story.content, wish.content))
    return {
      ok: true,
      version: story.version,
      slug: story.content.slug,
      notes: wish.notes,
      content: { ...wish.content, slug: story.content.slug },
    };
  if (input.version !== story.version) return keepBoth(tx, actor, story, input);

  const address = await settleSlug(tx, story, wish.content);
  const content = { ...wish.content, slug: address.slug };
  if (!isEmptyDoc(story.content.doc) || story.content.headline !== "") {
    const byOther = !together && story.updatedBy !== null && story.updatedBy !== actor.id;
    if (await isRevisionDue(tx, story.id, byOther))
      await keepRevision(tx, {
        storyId: story.id,
        kind: "auto",
        version: story.version,
        content: story.content,
        createdBy: story.updatedBy,
      });
  }
  const pollId = content.poll ? await savePollDraft(tx, actor, content.poll, story.id) : null;
  const version = story.version + 1;
  await tx
    .update(stories)
    .set({
      ...contentColumns(content),
      pollId,
      version,
      updatedBy: actor.id,
      updatedAt: sql`now()`,
    })
    .where(eq(stories.id, story.id));
  if (story.pollId && story.pollId !== pollId) await dropPollDraft(tx, story.pollId);
  await writeParts(tx, story.id, content);
  await record(tx, {
    actorId: actor.id,
    verb: "story.saved",
    subject: { type: "story", id: story.id },
    data: { version },
  });
  return {
    ok: true,
    version,
    slug: content.slug,
    notes: { ...wish.notes, ...address.notes },
    content,
  };
}

/** An address that follows the headline is the server's to choose, so it does not count. */
const isSame = (ours: StoryContent, theirs: StoryContent): boolean =>
  isDeepStrictEqual(
    { ...ours, slug: ours.slugTouched ? ours.slug : "" },
    { ...theirs, slug: theirs.slugTouched ? slugify(theirs.slug) : "" },
  );

/** Deletes a story that was never published, with its revisions. */
export async function deleteDraft(
  actor: Viewer,
  { id, version }: { id: string; version: number },
): Promise<Result<object, "notFound" | "forbidden" | "stale" | "wrongState">> {
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) return refuse("notFound");
    if (!mayDo("deleteDraft", actor, story)) return refuse("forbidden");
    if (story.version !== version) return refuse("stale");
    const [address] = await tx
      .select({ slug: storySlugs.slug })
      .from(storySlugs)
      .where(eq(storySlugs.storyId, id))
      .limit(1);
    if (!nextStatus("deleteDraft", story.status) || address) return refuse("wrongState");
    await tx.delete(stories).where(eq(stories.id, id));
    if (story.pollId) await dropPollDraft(tx, story.pollId);
    await record(tx, {
      actorId: actor.id,
      verb: "story.deleted",
      subject: { type: "story", id },
      data: { headline: story.content.headline },
    });
    return { ok: true };
  });
}
