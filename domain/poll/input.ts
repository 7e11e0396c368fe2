import { z } from "zod";
import { cleanLine } from "@/lib/text";

export const maxOptions = 8;
export const resultsShown = ["always", "after_vote", "after_close"] as const;

const line = (max: number) =>
  z.string().max(max, `At most ${max} characters.`).transform(cleanLine);
const instant = z.iso.datetime({ offset: true, error: "Enter a date and a time." }).nullable();

/** A poll as the editor works on it; it may still be incomplete. */
export const pollDraft = z.strictObject({
  id: z.uuid(),
  question: line(240),
  options: z
    .array(z.strictObject({ id: z.uuid(), label: line(160), bestCase: line(240) }))
    .max(maxOptions, `A poll has at most ${maxOptions} options.`),
  results: z.enum(resultsShown),
  opensAt: instant,
  closesAt: instant,
});
export type PollDraft = z.infer<typeof pollDraft>;

export const pollId = z.uuid();

/** A vote as it arrives. `story` and `back` say where a form came from; they are checked on use. */
export const voteInput = z.object({
  option: z.uuid({ error: "Choose an option first." }),
  story: z.string().max(200).optional(),
  back: z.enum(["story", "poll", "embed"]).catch("story").default("story"),
});

/** What the desk does to a poll; `closesAt` is a wall-clock time of the newsroom, or empty. */
export const pollChangeInput = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("close"), id: pollId }),
  z.strictObject({ verb: z.literal("reopen"), id: pollId, closesAt: z.string().max(30) }),
  z.strictObject({ verb: z.literal("moveClosing"), id: pollId, closesAt: z.string().max(30) }),
]);
