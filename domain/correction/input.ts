import { z } from "@/lib/page-zod";
import { cleanText, isBlank } from "@/lib/text";

export const correctionKinds = ["correction", "clarification", "update"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

const words = (max: number, missing: string) =>
  z
    .string()
    .max(max, `At most ${max} characters.`)
    .transform(cleanText)
    .refine((text) => !isBlank(text), missing);

export const correctionInput = z.strictObject({
  storyId: z.uuid(),
  kind: z.enum(correctionKinds, { error: "Choose what it is." }),
  text: words(1_000, "Say what was wrong and what is right."),
});

export const withdrawInput = z.strictObject({
  id: z.uuid(),
  reason: words(400, "Say why; it stays in the log."),
});
