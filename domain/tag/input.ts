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
export const tagIds = z.strictObject({ ids: z.array(z.uuid()).max(100) });
/** What the tags page does, as its forms send it. */
export const tagChangeInput = z.discriminatedUnion("verb", [
  createTagInput.extend({ verb: z.literal("create") }),
  z.strictObject({ verb: z.literal("rename"), id: z.uuid(), name: tagName }),
  z.strictObject({
    verb: z.literal("merge"),
    from: z.uuid(),
    into: z.uuid({ error: "Choose the tag that stays." }),
  }),
  z.strictObject({ verb: z.literal("delete"), id: z.uuid() }),
]);
export type TagChange = z.infer<typeof tagChangeInput>;
export const findTagsInput = z.strictObject({ q: z.string().max(60) });
