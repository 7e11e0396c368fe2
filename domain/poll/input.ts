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
