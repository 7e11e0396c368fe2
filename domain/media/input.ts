import { z } from "zod";
import { cleanLine } from "@/lib/text";
import { framing } from "./framing";

const line = (max: number) =>
  z.string().max(max, `At most ${max} characters.`).transform(cleanLine);

export const mediaWords = z.strictObject({
  id: z.uuid(),
  alt: line(400),
  caption: line(600),
  credit: line(200),
  rightsUntil: z
    .union([z.literal(""), z.iso.date("Enter a date.")])
    .default("")
    .transform((day) => day || null),
});
export const mediaFraming = z.strictObject({ id: z.uuid(), ...framing.shape });
export const mediaId = z.strictObject({ id: z.uuid() });
/** What somebody who tidies the library looks for. */
export const mediaShown = z.enum(["undescribed", "rightsEnded"]).optional().catch(undefined);
export type MediaShown = z.infer<typeof mediaShown>;

export const findMediaInput = z.strictObject({
  q: z.string().max(200),
  after: z.string().max(600).nullable(),
});

/** Any camera's picture fits; more is a mistake or an attack. */
export const maxUpload = 20 * 1024 * 1024;

/** A day's pictures at once, then as fast as they can be drawn anew. */
export const uploads = { name: "upload", burst: 60, every: 2 };
