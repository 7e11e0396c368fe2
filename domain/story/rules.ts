import { may, mayEditStory, type Viewer } from "@/domain/person/rules";
import { isEmptyDoc } from "@/lib/rich-text";
import { isBlank } from "@/lib/text";
import type { StoryContent, StoryStatus } from "./input";

export const verbs = [
  "submitForReview",
  "sendBack",
  "publish",
  "schedule",
  "unschedule",
  "unpublish",
  "deleteDraft",
] as const;
export type Verb = (typeof verbs)[number];

/** The life of a story: which verb may leave which state, and where it leads. */
export const transitions: Record<Verb, Partial<Record<StoryStatus, StoryStatus | "gone">>> = {
  submitForReview: { draft: "in_review", unpublished: "in_review" },
  sendBack: { in_review: "draft", scheduled: "draft" },
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
  },
  unschedule: { scheduled: "draft" },
  unpublish: { published: "unpublished" },
  deleteDraft: { draft: "gone" },
};

export const nextStatus = (verb: Verb, from: StoryStatus) => transitions[verb][from];

type Owned = { createdBy: string; authorIds: readonly string[] };

/** Whether this person may do this to this story, its state aside. */
export function mayDo(verb: Verb, actor: Viewer, story: Owned): boolean {
  if (verb === "submitForReview" || verb === "deleteDraft") return mayEditStory(actor, story);
  return may(actor.role, "story.publish");
}

/** A scheduled story is an editor's promise: its writer asks the editor to change it. */
export const maySave = (actor: Viewer, story: Owned & { status: StoryStatus }): boolean =>
  mayEditStory(actor, story) && (story.status !== "scheduled" || may(actor.role, "story.editAny"));

/** What keeps a story from being published: a sentence per field of the editor. */
export function missingToPublish(content: StoryContent): Record<string, string> {
  const missing: Record<string, string> = {};
  if (isBlank(content.headline)) missing.headline = "A story needs a headline.";
  if (!content.sectionId) missing.section = "Choose a section.";
  if (isEmptyDoc(content.doc)) missing.body = "There is no story yet: write its text.";
  if (content.lead.mediaId && isBlank(content.lead.alt))
    missing.leadAlt = "Describe the lead image for those who cannot see it.";
  const bare = content.doc.content.some(
    (block) => block.type === "figure" && isBlank(block.attrs.alt),
  );
  if (bare) missing.body ??= "An image in the text has no description.";
  return { ...missing, ...missingInPoll(content) };
}

function missingInPoll({ poll }: StoryContent): Record<string, string> {
  if (!poll) return {};
  const missing: Record<string, string> = {};
  if (isBlank(poll.question)) missing["poll.question"] = "The poll needs a question.";
  if (poll.options.length < 2) missing["poll.options"] = "A poll needs two options or more.";
  poll.options.forEach((option, index) => {
    if (isBlank(option.label)) missing[`poll.options.${index}`] = "Write this option or remove it.";
  });
  const labels = poll.options.map(({ label }) => label.toLocaleLowerCase());
  if (new Set(labels).size < labels.length) missing["poll.options"] ??= "Two options say the same.";
  if (poll.opensAt && poll.closesAt && new Date(poll.opensAt) >= new Date(poll.closesAt))
    missing["poll.closesAt"] = "The poll closes before it opens.";
  return missing;
}
