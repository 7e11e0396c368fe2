import { z } from "zod";

/** A newsroom's whole history as text; its pictures are fetched, not sent. */
export const maxExport = 1024 * 1024 * 1024;
/** Ghost's parts refer to each other, so the file is read whole. */
export const maxGhost = 128 * 1024 * 1024;

const flag = z.enum(["yes", "no"]).transform((answer) => answer === "yes");

/** What is asked about a file; all of it stands in the address, because the body is the file. */
export const importWish = z.strictObject({
  filename: z.string().max(300),
  publishes: flag,
  takesPictures: flag,
  sectionId: z.union([z.literal(""), z.uuid("Choose a section.")]).transform((id) => id || null),
  site: z
    .union([z.literal(""), z.url({ protocol: /^https?$/, error: "Enter the whole address." })])
    .default(""),
});
export type ImportWish = z.infer<typeof importWish>;
export const importId = z.strictObject({ id: z.uuid() });
