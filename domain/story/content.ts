import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { stories, storyAuthors, storyBodies, storyTags } from "@/db/schema/story";
import { tags } from "@/db/schema/taxonomy";
import { pollDraft } from "@/domain/poll/input";
import { countWords, emptyDoc, plainText } from "@/lib/rich-text";
import type { StoryContent, StoryStatus } from "./input";

export type StoryRow = {
  id: string;
  status: StoryStatus;
  version: number;
  createdBy: string;
  updatedBy: string | null;
  updatedAt: Date;
  pollId: string | null;
  reviewNote: string;
  submittedBy: string | null;
  submittedAt: Date | null;
  scheduledFor: Date | null;
  unpublishAt: Date | null;
  writerId: string | null;
  editorId: string | null;
  dueAt: Date | null;
  plannedWords: number | null;
  authorIds: string[];
  content: StoryContent;
};

/** A story with all of its content; with `lock`, nobody else changes it until the transaction ends. */
export async function loadStory(
  tx: Connection,
  id: string,
  { lock = false } = {},
): Promise<StoryRow | null> {
  const query = tx.select().from(stories).where(eq(stories.id, id));
  const [row] = await (lock ? query.for("update") : query);
  if (!row) return null;
  const [body] = await tx
    .select({ doc: storyBodies.doc })
    .from(storyBodies)
    .where(eq(storyBodies.storyId, id));
  const authors = await tx
    .select({ id: storyAuthors.personId })
    .from(storyAuthors)
    .where(eq(storyAuthors.storyId, id))
    .orderBy(asc(storyAuthors.position));
  const chosen = await tx
    .select({ id: storyTags.tagId })
    .from(storyTags)
    .where(eq(storyTags.storyId, id))
    .orderBy(asc(storyTags.position));
  const authorIds = authors.map((author) => author.id);
  return {
    id,
    status: row.status,
    version: row.version,
    createdBy: row.createdBy,
    updatedBy: row.updatedBy,
    updatedAt: row.updatedAt,
    pollId: row.pollId,
    reviewNote: row.reviewNote,
    submittedBy: row.submittedBy,
    submittedAt: row.submittedAt,
    scheduledFor: row.scheduledFor,
    unpublishAt: row.unpublishAt,
    writerId: row.writerId,
    editorId: row.editorId,
    dueAt: row.dueAt,
    plannedWords: row.plannedWords,
    authorIds,
    content: {
      headline: row.headline,
      standfirst: row.standfirst,
      slug: row.slug,
      slugTouched: row.slugTouched,
      sectionId: row.sectionId,
      tagIds: chosen.map((tag) => tag.id),
      authorIds,
      lead: {
        mediaId: row.leadMediaId,
        alt: row.leadAlt,
        caption: row.leadCaption,
        credit: row.leadCredit,
      },
      doc: body?.doc ?? emptyDoc(),
      poll: row.pollDraft ? pollDraft.parse(row.pollDraft) : null,
      commentMode: row.commentMode,
      commentsCloseAt: row.commentsCloseAt?.toISOString() ?? null,
    },
  };
}

/** The columns that hold content, as `stories` has them. */
export const contentColumns = (content: StoryContent) => ({
  headline: content.headline,
  standfirst: content.standfirst,
  slug: content.slug,
  slugTouched: content.slugTouched,
  sectionId: content.sectionId,
  ...leadColumns(content),
  pollDraft: content.poll,
  commentMode: content.commentMode,
  ...closingColumn(content),
});

/** The column of when comments close. */
export const closingColumn = ({ commentsCloseAt }: StoryContent) => ({
  commentsCloseAt: commentsCloseAt ? new Date(commentsCloseAt) : null,
});

export const leadColumns = ({ lead }: StoryContent) => ({
  leadMediaId: lead.mediaId,
  leadAlt: lead.alt,
  leadCaption: lead.caption,
  leadCredit: lead.credit,
});

/** Writes body, authors and tags: the content that lies outside `stories`. */
export async function writeParts(tx: Connection, storyId: string, content: StoryContent) {
  const body = { doc: content.doc, text: plainText(content.doc), words: countWords(content.doc) };
  await tx
    .insert(storyBodies)
    .values({ storyId, ...body })
    .onConflictDoUpdate({ target: storyBodies.storyId, set: body });
  await tx.delete(storyAuthors).where(eq(storyAuthors.storyId, storyId));
  await tx
    .insert(storyAuthors)
    .values(content.authorIds.map((personId, position) => ({ storyId, personId, position })));
  await tx.delete(storyTags).where(eq(storyTags.storyId, storyId));
  // A tag that was merged away while the story was open is no reason to refuse its text.
  const known = content.tagIds.length
    ? await tx
        .select({ id: tags.id })
        .from(tags)
        .where(inArray(tags.id, content.tagIds))
        .for("share")
    : [];
  const tagIds = content.tagIds.filter((id) => known.some((tag) => tag.id === id));
  if (tagIds.length > 0)
    await tx
      .insert(storyTags)
      .values(tagIds.map((tagId, position) => ({ storyId, tagId, position })));
}
