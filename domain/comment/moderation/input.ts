import { z } from "zod";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { cleanLine, cleanText } from "@/lib/text";
import { type RejectionCode, rejectionReasons } from "../rules";
import { mostAtOnce, queues } from "./rules";

const seen = { commentId: z.uuid(), version: z.int().positive() };
export const rejectionCodes = Object.keys(rejectionReasons) as [RejectionCode, ...RejectionCode[]];

const note = z
  .string()
  .transform(cleanText)
  .pipe(z.string().max(500, "Keep the note under 500 characters."))
  .default("");

/** A verdict names the version of the comment it was given on. */
export const verdictInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["approve", "feature", "unfeature"]), ...seen }),
  z.strictObject({
    kind: z.literal("reject"),
    ...seen,
    code: z.enum(rejectionCodes, { error: "Choose a reason." }),
    note,
  }),
]);
export type VerdictInput = z.output<typeof verdictInput>;

export const undoInput = z.strictObject({ verdictId: z.uuid() });

const cards = z.array(z.strictObject(seen)).min(1).max(mostAtOnce);

/** One decision on many cards, each named with the version that was seen. */
export const bulkInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("approve"), cards }),
  z.strictObject({
    kind: z.literal("reject"),
    cards,
    code: z.enum(rejectionCodes, { error: "Choose a reason." }),
    note,
  }),
]);
export type BulkInput = z.output<typeof bulkInput>;

export const bulkUndoInput = z.strictObject({
  verdictIds: z.array(z.uuid()).min(1).max(mostAtOnce),
});
export type BulkUndoInput = z.output<typeof bulkUndoInput>;

/** The address of a queue. What cannot be read is left out: a bookmark never breaks. */
export const queueInput = z.object({
  tab: z.enum(queues).catch("pending"),
  story: z.uuid().optional().catch(undefined),
  /** Narrowed to one reader's comments. */
  author: z.uuid().optional().catch(undefined),
  section: z.uuid().optional().catch(undefined),
  /** The check that held it. */
  held: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional()
    .catch(undefined),
  q: z
    .string()
    .transform((text) => cleanLine(text).slice(0, 100))
    .catch(""),
  after: z
    .string()
    .transform((text) => decodeCursor(text, isTimeKey) ?? undefined)
    .optional()
    .catch(undefined),
  /** Only what came after this moment. */
  since: z.iso.datetime({ offset: true }).optional().catch(undefined),
});
export type QueueInput = z.output<typeof queueInput>;
