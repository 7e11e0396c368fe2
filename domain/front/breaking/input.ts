import { z } from "zod";
import { cleanLine, isBlank } from "@/lib/text";
import { longestHours, maxBreaking } from "./rules";

/** The line its editor saw; "" is none. */
const seen = z.union([z.uuid(), z.literal("")]).transform((id) => id || null);

export const breakingInput = z.strictObject({
  seen,
  text: z
    .string()
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .max(maxBreaking, `At most ${maxBreaking} characters.`)
        .refine((text) => !isBlank(text), "Write what has happened."),
    ),
  storyId: z.union([z.uuid(), z.literal("")]).transform((id) => id || null),
  minutes: z.coerce
    .number()
    .int()
    .min(5, "At least five minutes.")
    .max(longestHours * 60, `At most ${longestHours} hours.`),
});

export const endInput = z.strictObject({ seen: z.uuid() });
