import { pollDraft } from "@/domain/poll/input";
import { z } from "@/lib/page-zod";
import type { Doc } from "@/lib/rich-text";
import { parseDoc } from "@/lib/rich-text-parse";
import { cleanLine, cleanText } from "@/lib/text";
import { commentModes } from "./comment-modes";

export const maxHeadline = 200;
export const maxStandfirst = 600;
export const maxAuthors = 12;
export const maxTags = 20;

const line = (max: number) =>
  z.string().max(max, `At most ${max} characters.`).transform(cleanLine);

const doc = z.unknown().transform((input, context): Doc => {
  const parsed = parseDoc(input);
  if (parsed.ok) return parsed.doc;
  context.addIssue({ code: "custom", message: `The text ${parsed.message} (${parsed.path}).` });
  return z.NEVER;
});

/** Everything the editor saves of a story. Never its status: that moves by verbs of its own. */
export const storyContent = z.strictObject({
  headline: line(maxHeadline),
  standfirst: z
    .string()
    .max(maxStandfirst, `At most ${maxStandfirst} characters.`)
    .transform(cleanText),
  slug: z.string().max(120),
  slugTouched: z.boolean(),
  sectionId: z.uuid().nullable(),
  tagIds: z.array(z.uuid()).max(maxTags, `At most ${maxTags} tags.`),
  authorIds: z
    .array(z.uuid())
    .min(1, "A story needs an author.")
    .max(maxAuthors, `At most ${maxAuthors} authors.`),
  lead: z.strictObject({
    mediaId: z.uuid().nullable(),
    alt: line(400),
    caption: line(600),
    credit: line(200),
  }),
  doc,
  poll: pollDraft.nullable(),
  commentMode: z.enum(commentModes),
  /** When comments close, whatever the newsroom does as a rule; null leaves it to that. */
  commentsCloseAt: z.iso.datetime().nullable().default(null),
});
export type StoryContent = z.infer<typeof storyContent>;

/** What the server has when a save comes too late. */
export type Current = { version: number; content: StoryContent; savedBy: string; savedAt: Date };

export const storyId = z.uuid();
export const createInput = z.strictObject({ id: storyId });
export const saveInput = z.strictObject({
  id: storyId,
  version: z.number().int().positive(),
  content: storyContent,
});
/** A verb on a story, at the content version its author looked at. */
export const verbInput = z.strictObject({ id: storyId, version: z.number().int().positive() });
export const revisionInput = z.strictObject({ id: storyId, revisionId: z.uuid() });
export const restoreInput = revisionInput.extend({ version: z.coerce.number().int().positive() });
export const sendBackInput = verbInput.extend({
  note: z
    .string()
    .max(2_000)
    .transform(cleanText)
    .pipe(z.string().min(1, "Say what should change.")),
});
export const unpublishInput = verbInput.extend({
  reason: z.string().max(500).transform(cleanText),
});
export const scheduleInput = verbInput.extend({
  at: z.iso.datetime({ offset: true, error: "Enter a date and a time." }),
});

export const planUnpublishInput = verbInput.extend({
  at: z.iso.datetime({ offset: true, error: "Enter a date and a time." }).nullable(),
});

export const deskSorts = ["updated", "headline", "published"] as const;
export type DeskSort = (typeof deskSorts)[number];
export const storyStatuses = [
  "draft",
  "in_review",
  "scheduled",
  "published",
  "unpublished",
] as const;
export type StoryStatus = (typeof storyStatuses)[number];
