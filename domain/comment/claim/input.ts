import { z } from "zod";

/** What to hold from now on and what to let go of. */
export const claimInput = z.strictObject({
  hold: z.array(z.uuid()).max(10).default([]),
  drop: z.array(z.uuid()).max(50).default([]),
});
export type ClaimInput = z.input<typeof claimInput>;
