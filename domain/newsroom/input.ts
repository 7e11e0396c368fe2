import { z } from "zod";
import { commentModes } from "@/domain/story/comment-modes";
import { cleanLine, isBlank } from "@/lib/text";
import { languageCodes } from "@/lib/words/languages";

const line = (max: number) =>
  z
    .string()
    .transform(cleanLine)
    .refine((text) => [...text].length <= max, `Use at most ${max} characters.`);

const isTimeZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en-GB", { timeZone: zone }));
  } catch {
    return false;
  }
};

export const settingsInput = z.strictObject({
  /** What the row looked like when the form was made. */
  seen: z.string().max(64),
  title: line(60).refine((text) => !isBlank(text), "The newsroom needs a name."),
  tagline: line(140),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone from the list."),
  language: z.enum(languageCodes, "Choose a language from the list."),
  commentMode: z.enum(commentModes),
  commentsCloseAfterDays: z.coerce
    .number("Enter a whole number of days.")
    .int("Enter a whole number of days.")
    .min(0, "Enter 0 or more.")
    .max(3_650, "Enter at most 3650."),
});
export type SettingsInput = z.infer<typeof settingsInput>;
