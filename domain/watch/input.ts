import { z } from "zod";
import { cleanLine, isBlank } from "@/lib/text";

const note = z
  .string()
  .transform(cleanLine)
  .refine((text) => [...text].length <= 200, "Use at most 200 characters.")
  .default("");

export const watchInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), personId: z.uuid(), note }),
  z.strictObject({
    kind: z.literal("story"),
    storyId: z.uuid({ error: "Choose a story." }),
    note,
  }),
  z.strictObject({
    kind: z.literal("word"),
    word: z
      .string()
      .transform(cleanLine)
      .refine((word) => !isBlank(word), "Write a word or a phrase.")
      .refine((word) => [...word].length <= 60, "One word or phrase, of 60 characters at most."),
    note,
  }),
]);
export type WatchInput = z.output<typeof watchInput>;

export const unwatchInput = z.strictObject({ watchId: z.uuid() });
