import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedStories, revisions } from "@/db/schema/story";
import { may, mayEditStory, type Staff } from "@/domain/person/rules";
import { getStanding } from "@/domain/poll/desk-queries";
import type { PollStanding } from "@/domain/poll/rules";
import { type Assignment, mayAssign } from "./assignment/rules";
import { loadStory } from "./content";
import { getEmbargo } from "./embargo/queries";
import { type Embargo, maySetEmbargo } from "./embargo/rules";
import type { StoryContent, StoryStatus } from "./input";
import { mayDo, maySave } from "./rules";

/** Everything the editor needs of one story. */
export type DeskStory = {
  id: string;
  status: StoryStatus;
  version: number;
  content: StoryContent;
  savedBy: string;
  savedAt: Date;
  reviewNote: string;
  /** Since when it waits for an editor; of a live story, its pending changes. */
  submittedAt: Date | null;
  scheduledFor: Date | null;
  unpublishAt: Date | null;
  embargo: Embargo | null;
  assignment: Assignment;
  /** The address readers know, while it is published. */
  liveSlug: string | null;
  hasPending: boolean;
  poll: PollStanding | null;
  may: {
    save: boolean;
    publish: boolean;
    submit: boolean;
    remove: boolean;
    /** Show the draft to somebody outside. */
    share: boolean;
    createTags: boolean;
    assign: boolean;
    embargo: boolean;
  };
};

export async function getDeskStory(staff: Staff, id: string): Promise<DeskStory | null> {
  if (!may(staff.role, "story.write")) return null;
  const story = await loadStory(db, id);
  if (!story) return null;
  const [[live], [saver], poll, embargo] = await Promise.all([
    db
      .select({ slug: publishedStories.slug, version: revisions.version })
      .from(publishedStories)
      .innerJoin(revisions, eq(revisions.id, publishedStories.revisionId))
      .where(eq(publishedStories.storyId, id)),
    db
      .select({ name: people.name })
      .from(people)
      .where(eq(people.id, story.updatedBy ?? story.createdBy)),
    story.content.poll ? getStanding(staff, story.content.poll.id, id) : null,
    getEmbargo(db, id),
  ]);
  const { writerId, editorId, dueAt, plannedWords } = story;
  return {
    id,
    status: story.status,
    version: story.version,
    content: story.content,
    savedBy: saver?.name ?? "",
    savedAt: story.updatedAt,
    reviewNote: story.reviewNote,
    submittedAt: story.submittedAt,
    scheduledFor: story.scheduledFor,
    unpublishAt: story.unpublishAt,
    embargo,
    assignment: { writerId, editorId, dueAt, plannedWords },
    liveSlug: live?.slug ?? null,
    hasPending: live !== undefined && live.version < story.version,
    poll,
    may: {
      save: maySave(staff, story),
      publish: mayDo("publish", staff, story),
      submit: mayDo("submitForReview", staff, story),
      remove: mayDo("deleteDraft", staff, story) && story.status === "draft" && !live,
      share: mayEditStory(staff, story),
      createTags: may(staff.role, "tag.manage"),
      assign: mayAssign(staff),
      embargo: maySetEmbargo(staff, story),
    },
  };
}
