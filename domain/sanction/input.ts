import { z } from "zod";
import { type RejectionCode, rejectionReasons } from "@/domain/comment/rules";
import { cleanText } from "@/lib/text";
import { type Measure, measures, sanctionKinds } from "./rules";

const codes = Object.keys(rejectionReasons) as [RejectionCode, ...RejectionCode[]];
const note = z
  .string()
  .transform(cleanText)
  .pipe(z.string().max(500, "Keep the note under 500 characters."))
  .default("");

export const sanctionInput = z
  .strictObject({
    personId: z.uuid(),
    measure: z.enum(Object.keys(measures) as [Measure, ...Measure[]], {
      error: "Choose what to do.",
    }),
    code: z.enum(codes, { error: "Choose a reason." }),
    note,
    commentId: z.preprocess((value) => value || undefined, z.uuid().optional()),
    /** The last day of a mute, in the newsroom's zone. */
    until: z.preprocess(
      (value) => value || undefined,
      z.iso.date({ error: "Choose a day." }).optional(),
    ),
    /** Whether a ban takes the comments of the last day along. */
    takeAlong: z
      .string()
      .optional()
      .transform((value) => value === "on"),
  })
  .refine(({ measure, until }) => measure !== "muteUntil" || until, {
    path: ["until"],
    error: "Choose a day.",
  });
export type SanctionInput = z.output<typeof sanctionInput>;

export const liftInput = z.strictObject({
  sanctionId: z.uuid(),
  note,
  bringBack: z
    .string()
    .optional()
    .transform((value) => value === "on"),
});
export type LiftInput = z.output<typeof liftInput>;

export const readInput = z.strictObject({ sanctionId: z.uuid() });

/** Filters come from the address bar: what does not fit is as if it was not there. */
export const sanctionFilter = z.object({
  show: z.enum(["inForce", "all"]).catch("inForce"),
  kind: z.enum(sanctionKinds).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type SanctionFilter = z.output<typeof sanctionFilter>;

export const readerId = z.uuid();
