import { z } from "zod";
import { cleanLine, isBlank } from "@/lib/text";

export const revisionKinds = ["auto", "named", "conflict", "published", "restored"] as const;
export type RevisionKind = (typeof revisionKinds)[number];

export const nameInput = z.strictObject({
  id: z.uuid(),
  name: z
    .string()
    .max(80, "At most 80 characters.")
    .transform(cleanLine)
    .refine((name) => !isBlank(name), "Give the version a name."),
});

/** Two texts of one story: revisions, or the present draft. */
export const compareInput = z.object({
  from: z
    .union([z.uuid(), z.literal("live")])
    .optional()
    .catch(undefined),
  to: z.union([z.uuid(), z.literal("now")]).catch("now"),
});

export const kindInput = z.enum(revisionKinds).optional().catch(undefined);

/** A page of the history begins below this number. */
export const beforeInput = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)
  .optional()
  .catch(undefined);
