import { z } from "zod";

export const maxPassword = 128;

const email = z
  .string()
  .trim()
  .max(254, "This address is too long.")
  .pipe(z.email({ error: "Enter an e-mail address, such as name@example.com." }))
  .transform((value) => value.toLowerCase());

export const signInInput = z.object({ email, password: z.string().min(1).max(maxPassword) });
export type SignInInput = z.infer<typeof signInInput>;

export const emailInput = z.strictObject({ email });
