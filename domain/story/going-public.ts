import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media } from "@/db/schema/media";
import { publishedAuthors, publishedStories, publishedTags, storySlugs } from "@/db/schema/story";
import { notifyAll } from "@/domain/notice/commands";
import type { Viewer } from "@/domain/person/rules";
import { applyPoll } from "@/domain/poll/commands";
import { getSharedPoll, withPresentClosing } from "@/domain/poll/sharing";
import { refuse } from "@/lib/result";
import { countWords, type Doc, plainText } from "@/lib/rich-text";
import { checkStory } from "./checklist/queries";
import { byField } from "./checklist/rules";
import { closingColumn, leadColumns, type StoryRow } from "./content";
import { whyNotYet } from "./embargo/queries";
import { keepRevision, publishedVersion } from "./revisions";
import { moveTo, note, type Refused } from "./verbs";

/** Of a story that was public elsewhere before: its dates come along, and nobody is told. */
export type BroughtAlong = { publishedAt: Date; updatedAt: Date };

/** Makes an immutable revision of a locked story and copies it to the tables that readers see. */
export async function makePublic(
  tx: Transaction,
  actor: Viewer | null,
  story: StoryRow,
  brought?: BroughtAlong,
) {
  const { id } = story;
  const content = await withPresentPoll(tx, story);
  const closed = await whyNotYet(tx, id);
  if (closed) return closed;
  const { blocks, warnings } = await checkStory(tx, content);
  const missing = { ...byField(blocks), ...(await lostPictures(tx, content.doc)) };
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
  if ((await publishedVersion(tx, id)) === story.version) {
    if (story.scheduledFor) await moveTo(tx, id, "published");
    return { ok: true as const, id, slug, pollId, isUpdate: true };
  }
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
    ...(brought && { createdAt: brought.publishedAt }),
  });
  const isUpdate = await copyToPublic(
    tx,
    { ...story, content: { ...content, sectionId } },
    revisionId,
    brought?.updatedAt,
  );
  await moveTo(tx, id, "published");
  await note(tx, actor, isUpdate ? "story.updated" : "story.published", id, {
    version: story.version,
    headline: content.headline,
    ...(warnings.length > 0 && { warnings: warnings.map(({ words }) => words) }),
  });
  if (brought) return { ok: true as const, id, slug, pollId, isUpdate };
  const { authorIds, writerId, submittedBy } = story;
  await notifyAll(tx, isUpdate ? [submittedBy] : [...authorIds, writerId, submittedBy], {
    kind: "published",
    actorId: actor?.id ?? null,
    storyId: id,
  });
  return { ok: true as const, id, slug, pollId, isUpdate };
}

/** A poll is published as it stands by now, where another story words it and when it closes. */
async function withPresentPoll(tx: Transaction, { id, content }: StoryRow) {
  if (!content.poll) return content;
  const shared = await getSharedPoll(tx, { id: content.poll.id, storyId: id }, { lock: true });
  return { ...content, poll: shared ?? (await withPresentClosing(tx, content.poll)) };
}

/** @returns whether the story was public already */
async function copyToPublic(
  tx: Transaction,
  { id, content }: { id: string; content: StoryRow["content"] & { sectionId: string } },
  revisionId: string,
  updatedAt?: Date,
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
    ...closingColumn(content),
    doc: content.doc,
    text: plainText(content.doc),
    words: countWords(content.doc),
  };
  // A story that comes back after being unpublished keeps the date it first appeared.
  const first = sql<Date>`coalesce(
    (select min(created_at) from revisions where story_id = ${id} and kind = 'published'), now())`;
  const [row] = await tx
    .insert(publishedStories)
    .values({ storyId: id, ...columns, publishedAt: first, updatedAt: updatedAt ?? sql`now()` })
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
