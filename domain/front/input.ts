import { z } from "zod";
import { frontVerbs, maxSlots } from "./rules";

export const arrangeInput = z.strictObject({
  verb: z.enum(frontVerbs),
  id: z.uuid(),
  /** The order its editor looked at, ids with commas. */
  seen: z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(z.uuid()).max(maxSlots)),
});
