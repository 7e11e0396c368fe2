import { z } from "zod";
import { cleanText, isBlank } from "@/lib/text";
import { faults } from "@/lib/words/en/faults";
import { appealLength } from "./rules";

const { min, max } = appealLength;

export const appealInput = z.strictObject({
  text: z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(min, faults.shortAppeal)
        .refine((text) => !isBlank(text), faults.blankAppeal)
        .max(max, `Keep it under ${max.toLocaleString("en-GB")} characters.`),
    ),
});
export type AppealInput = z.output<typeof appealInput>;

export const appealFormInput = appealInput.extend({ commentId: z.uuid() });
