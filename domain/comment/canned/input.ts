import { z } from "zod";
import { cleanText, isBlank } from "@/lib/text";
import { rejectionCodes } from "../moderation/input";

export const cannedInput = z.strictObject({
  code: z.enum(rejectionCodes, { error: "Choose a reason." }),
  note: z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .max(500, "Keep it under 500 characters.")
        .refine((text) => !isBlank(text), "Write what authors are told."),
    ),
});
export type CannedInput = z.output<typeof cannedInput>;

export const cannedId = z.strictObject({ id: z.uuid() });
