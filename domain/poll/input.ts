import { z } from "@/lib/page-zod";
import { cleanLine } from "@/lib/text";

export const maxOptions = 8;
/** A scale from 0 to 10 has eleven steps. */
export const maxSteps = 11;
export const pollKinds = ["single", "multiple", "ranked", "scale"] as const;
export type PollKind = (typeof pollKinds)[number];
export const resultsShown = ["always", "after_vote", "after_close"] as const;

const line = (max: number) =>
  z.string().max(max, `At most ${max} characters.`).transform(cleanLine);
const instant = z.iso.datetime({ offset: true, error: "Enter a date and a time." }).nullable();

/** A poll as the editor works on it; it may still be incomplete. */
export const pollDraft = z.strictObject({
  id: z.uuid(),
  question: line(240),
  kind: z.enum(pollKinds).default("single"),
  maxChoices: z.number().int().min(1).max(maxOptions).default(1),
  asksTwice: z.boolean().default(false),
  options: z
    .array(z.strictObject({ id: z.uuid(), label: line(160), bestCase: line(240) }))
    .max(maxSteps, `A poll has at most ${maxOptions} options.`),
  results: z.enum(resultsShown),
  opensAt: instant,
  closesAt: instant,
});
export type PollDraft = z.infer<typeof pollDraft>;

export const pollId = z.uuid();

/** What comes with a vote besides its choices; `story` and `back` are checked on use. */
export const voteInput = z.object({
  story: z.string().max(200).optional().catch(undefined),
  back: z.enum(["story", "poll", "embed"]).catch("story").default("story"),
  /** Before reading or after it, where a poll asks twice. */
  round: z.enum(["before", "after"]).catch("after").default("after"),
  token: z.string().max(100).optional().catch(undefined),
  proof: z.string().max(4_000).optional().catch(undefined),
});

/** What the desk does to a poll; `closesAt` is a wall-clock time of the newsroom, or empty. */
export const pollChangeInput = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("close"), id: pollId }),
  z.strictObject({ verb: z.literal("reopen"), id: pollId, closesAt: z.string().max(30) }),
  z.strictObject({ verb: z.literal("moveClosing"), id: pollId, closesAt: z.string().max(30) }),
]);
