import { z } from "zod";
import { cleanText, isBlank } from "@/lib/text";

const quoted = z.string().max(2_000);
const place = z.record(z.string(), z.unknown()).nullable();

const body = z
  .string()
  .max(4_000, "At most 4,000 characters.")
  .transform(cleanText)
  .refine((text) => !isBlank(text), "Write the note.");

export const anchorInput = z
  .strictObject({
    exact: quoted.min(1),
    prefix: z.string().max(64),
    suffix: z.string().max(64),
    start: place,
    end: place,
  })
  .refine((anchor) => JSON.stringify(anchor).length < 8_000);

export const addNoteInput = z.strictObject({ storyId: z.uuid(), anchor: anchorInput, body });
export const replyInput = z.strictObject({ noteId: z.uuid(), body });
export const editNoteInput = replyInput;
export const noteInput = z.strictObject({ noteId: z.uuid() });
export const resolveInput = noteInput.extend({ isResolved: z.boolean() });
