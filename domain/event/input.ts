import { z } from "zod";

/** Filters come from the address bar: what does not fit is as if it was not there. */
export const eventFilter = z.object({
  verb: z
    .string()
    .regex(/^[a-zA-Z.]{3,60}$/)
    .optional()
    .catch(undefined),
  who: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type EventFilter = z.infer<typeof eventFilter>;
