import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text";
import { commentSorts, type ReportReason, reportReasons } from "./rules";

/** Cleaned here; whether it is long enough and may stand is the screening's to say. */
export const commentInput = z.object({
  body: z.string({ error: "Write your comment." }).transform(cleanText),
  parent: z.preprocess((value) => value || undefined, z.uuid().optional()),
  /** A name the form gives to this submission, so that sending it twice posts it once. */
  key: z.preprocess((value) => value || undefined, z.uuid().optional()),
});
export type CommentInput = z.output<typeof commentInput>;

const reasonCodes = Object.keys(reportReasons) as [ReportReason, ...ReportReason[]];

export const reportInput = z.object({
  reason: z.enum(reasonCodes, { error: "Choose what is wrong with it." }),
  note: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(500, "Keep the note under 500 characters."))
    .default(""),
});
export type ReportInput = z.output<typeof reportInput>;

export const commentListInput = z.object({
  after: z.preprocess((value) => value ?? undefined, z.uuid("after takes a cursor.").optional()),
  sort: z.preprocess(
    (value) => value ?? undefined,
    z.enum(commentSorts, { error: "sort takes newest or oldest." }).default("newest"),
  ),
});
export type CommentListInput = z.output<typeof commentListInput>;
