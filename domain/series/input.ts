import { z } from "zod";
import { isSlug } from "@/lib/slug";
import { cleanLine, cleanText, isBlank } from "@/lib/text";

/** More parts than that are a section. */
export const maxParts = 100;

const title = z
  .string()
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .max(120, "At most 120 characters.")
      .refine((text) => !isBlank(text), "Write a title for the series."),
  );
const standfirst = z.string().max(600, "At most 600 characters.").transform(cleanText);
const slug = z
  .string()
  .trim()
  .max(120)
  .refine(isSlug, "Small letters, digits and hyphens, such as “the-river”.");

export const seriesId = z.uuid();
export const createInput = z.strictObject({ title });
export const describeInput = z.strictObject({ id: seriesId, title, standfirst, slug });
export const deleteInput = z.strictObject({ id: seriesId });

/** A place among the parts as it was seen, counted from 0. */
const place = z.coerce.number().int().min(0).max(maxParts);

/** What the desk does to the parts of a series, as its forms send it. */
export const partInput = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("add"), id: seriesId, storyId: z.uuid() }),
  z.strictObject({
    verb: z.literal("move"),
    id: seriesId,
    storyId: z.uuid(),
    from: place,
    to: place,
  }),
  z.strictObject({ verb: z.literal("remove"), id: seriesId, storyId: z.uuid() }),
]);
export type PartChange = z.infer<typeof partInput>;
