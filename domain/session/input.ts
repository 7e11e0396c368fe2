import { z } from "zod";
import { faults } from "@/lib/words/en/faults";

/** As it is kept and compared: trimmed, small letters. */
export const email = z
  .string()
  .trim()
  .max(254, faults.longAddress)
  .pipe(z.email({ error: faults.noAddress }))
  .transform((value) => value.toLowerCase());

export const maxPassword = 128;

/** Checked as typed: rules for new passwords must not lock out an old one. */
export const signInInput = z.object({ email, password: z.string().min(1).max(maxPassword) });
export type SignInInput = z.infer<typeof signInInput>;

export const sessionInput = z.strictObject({ sessionId: z.uuid() });
