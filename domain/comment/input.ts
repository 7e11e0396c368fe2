import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text";
import { commentSorts, type ReportReason, reactionKinds, reportReasons } from "./rules";

/** Cleaned here; whether it is long enough and may stand is the screening's to say. */
export const commentInput = z.object({
  body: z.string({ error: "Write your comment." }).transform(cleanText),
  parent: z.preprocess((value) => value || undefined, z.uuid().optional()),
  /** A name the form gives to this submission, so that sending it twice posts it once. */
  key: z.preprocess((value) => value || undefined, z.uuid().optional()),
  /** Whether to show the side one voted for; which side that is, the server reads itself. */
  side: z
    .unknown()
    .optional()
    .transform((value) => value === "show" || value === true),
  /** Whether to be told of what others say on the story from now on. */
  follow: z
    .unknown()
    .optional()
    .transform((value) => value === "yes" || value === true),
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

/** Says what shall be, not that it shall change: sending it twice does no harm. */
const isOn = z.enum(["yes", "no"]).transform((value) => value === "yes");

/** A form's one button carries both: `set=good_point:yes`. */
export const reactionInput = z.preprocess(
  (given: Record<string, unknown>) => {
    if (typeof given?.set !== "string") return given;
    const [kind, on] = given.set.split(":");
    return { kind, on };
  },
  z.object({ kind: z.enum(reactionKinds), on: isOn }),
);
export type ReactionInput = z.output<typeof reactionInput>;

export const sideInput = z.object({ show: isOn });
export type SideInput = z.output<typeof sideInput>;

export const editInput = commentInput.pick({ body: true });
/** Deleting asks for nothing but the button. */
export const deletionInput = z.object({});

export const commentListInput = z.object({
  after: z.preprocess((value) => value ?? undefined, z.uuid("after takes a cursor.").optional()),
  sort: z.preprocess(
    (value) => value ?? undefined,
    z.enum(commentSorts, { error: "sort takes newest, oldest or valued." }).default("newest"),
  ),
});
export type CommentListInput = z.output<typeof commentListInput>;
