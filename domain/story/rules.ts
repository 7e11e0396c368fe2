import { may, mayEditStory, type Viewer } from "@/domain/person/rules";
import type { StoryStatus } from "./input";

export const verbs = [
  "submitForReview",
  "sendBack",
  "publish",
  "schedule",
  "unschedule",
  "unpublish",
  "planUnpublish",
  "deleteDraft",
] as const;
export type Verb = (typeof verbs)[number];

/** The life of a story: which verb may leave which state, and where it leads. */
export const transitions: Record<Verb, Partial<Record<StoryStatus, StoryStatus | "gone">>> = {
  submitForReview: { draft: "in_review", unpublished: "in_review", published: "published" },
  sendBack: { in_review: "draft", scheduled: "draft", published: "published" },
  publish: {
    draft: "published",
    in_review: "published",
    scheduled: "published",
    published: "published",
    unpublished: "published",
  },
  schedule: {
    draft: "scheduled",
    in_review: "scheduled",
    unpublished: "scheduled",
    scheduled: "scheduled",
    published: "published",
  },
  unschedule: { scheduled: "draft", published: "published" },
  unpublish: { published: "unpublished" },
  // Says when, not whether: the state stays.
  planUnpublish: {
    draft: "draft",
    in_review: "in_review",
    scheduled: "scheduled",
    published: "published",
  },
  deleteDraft: { draft: "gone" },
};

export const nextStatus = (verb: Verb, from: StoryStatus) => transitions[verb][from];

/** The state a verb leads to that deletes nothing; the same where it leads nowhere. */
export function statusAfter(verb: Exclude<Verb, "deleteDraft">, from: StoryStatus): StoryStatus {
  const next = nextStatus(verb, from);
  return next === undefined || next === "gone" ? from : next;
}

/** Where a story stands; while it is live, the rest is about its pending changes. */
export type Standing = {
  status: StoryStatus;
  /** Changed since what readers see was published. */
  hasPending: boolean;
  submittedAt: Date | null;
  scheduledFor: Date | null;
};

/**
 * Whether a verb has anything to do here. A live story stays published while its changes go the
 * way of a draft: submitted, sent back or scheduled beside the text that readers see.
 */
export function isOpenTo(verb: Verb, story: Standing): boolean {
  if (!nextStatus(verb, story.status)) return false;
  if (story.status !== "published") return true;
  const isPlanned = story.scheduledFor !== null;
  if (verb === "submitForReview") return story.hasPending && !story.submittedAt && !isPlanned;
  if (verb === "sendBack") return story.submittedAt !== null || isPlanned;
  if (verb === "schedule") return story.hasPending;
  if (verb === "unschedule") return isPlanned;
  return true;
}

type Owned = { createdBy: string; authorIds: readonly string[]; writerId?: string | null };

/** Whether this person may do this to this story, its state aside. */
export function mayDo(verb: Verb, actor: Viewer, story: Owned): boolean {
  if (verb === "submitForReview" || verb === "deleteDraft") return mayEditStory(actor, story);
  return may(actor.role, "story.publish");
}

/** What is scheduled is an editor's promise: its writer asks the editor to change it. */
export function maySave(
  actor: Viewer,
  story: Owned & { status: StoryStatus; scheduledFor?: Date | null },
): boolean {
  const isPromised = story.status === "scheduled" || Boolean(story.scheduledFor);
  return mayEditStory(actor, story) && (!isPromised || may(actor.role, "story.editAny"));
}
