import { z } from "zod";
import { cleanLine } from "@/lib/text";
import { maxHeadline, storyId } from "../input";

/** Longer is a book; it also keeps the number in its column. */
export const maxPlannedWords = 50_000;

const assignment = {
  writerId: z.uuid().nullable(),
  editorId: z.uuid().nullable(),
  dueAt: z.iso.datetime({ offset: true, error: "Enter a date and a time." }).nullable(),
  plannedWords: z
    .number("Enter a whole number.")
    .int("Enter a whole number.")
    .min(1, "Enter 1 or more.")
    .max(maxPlannedWords, `Enter at most ${maxPlannedWords}.`)
    .nullable(),
};

export const assignInput = z.strictObject({
  id: storyId,
  ...assignment,
  /** What the form began with: what was not changed in it is no wish. */
  seen: z.strictObject(assignment).optional(),
});
export type AssignInput = z.infer<typeof assignInput>;

export const planInput = z.strictObject({
  id: storyId,
  headline: z
    .string()
    .max(maxHeadline, `At most ${maxHeadline} characters.`)
    .transform(cleanLine)
    .pipe(z.string().min(1, "Say what the story is about.")),
  sectionId: z.uuid().nullable(),
  ...assignment,
});
export type PlanInput = z.infer<typeof planInput>;
