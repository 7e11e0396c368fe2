import { z } from "zod";
import { cleanLine, isBlank } from "@/lib/text";

export const tagName = z
  .string()
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .max(60, "At most 60 characters.")
      .refine((name) => !isBlank(name), "Write a name for the tag."),
  );

export const createTagInput = z.strictObject({ name: tagName });
export const renameTagInput = z.strictObject({ id: z.uuid(), name: tagName });
export const mergeTagsInput = z.strictObject({ from: z.uuid(), into: z.uuid() });
export const deleteTagInput = z.strictObject({ id: z.uuid() });
export const findTagsInput = z.strictObject({ q: z.string().max(60) });
