import { z } from "zod";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { cleanLine, cleanText } from "@/lib/text";
import { type RejectionCode, rejectionReasons } from "../rules";
import { queues } from "./rules";

const seen = { commentId: z.uuid(), version: z.int().positive() };
const codes = Object.keys(rejectionReasons) as [RejectionCode, ...RejectionCode[]];

/** A verdict names the version of the comment it was given on. */
export const verdictInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["approve", "feature", "unfeature"]), ...seen }),
  z.strictObject({
    kind: z.literal("reject"),
    ...seen,
    code: z.enum(codes, { error: "Choose a reason." }),
    note: z
      .string()
      .transform(cleanText)
      .pipe(z.string().max(500, "Keep the note under 500 characters."))
      .default(""),
  }),
]);
export type VerdictInput = z.output<typeof verdictInput>;

export const undoInput = z.strictObject({ verdictId: z.uuid() });

/** The address of a queue. What cannot be read is left out: a bookmark never breaks. */
export const queueInput = z.object({
  tab: z.enum(queues).catch("pending"),
  story: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => cleanLine(text).slice(0, 100))
    .catch(""),
  after: z
    .string()
    .transform((text) => decodeCursor(text, isTimeKey) ?? undefined)
    .optional()
    .catch(undefined),
});
export type QueueInput = z.output<typeof queueInput>;
