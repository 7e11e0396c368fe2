import { z } from "zod";
import { email } from "@/domain/session/input";
import { cleanLine, isBlank } from "@/lib/text";
import { faults } from "@/lib/words/en/faults";
import { passwordFault } from "./rules";

/** Longer than any name in the passport of any country prints. */
const maxName = 80;

export const personName = z
  .string()
  .transform(cleanLine)
  .refine((name) => !isBlank(name), faults.noName)
  .refine((name) => [...name].length <= maxName, faults.tooLong(maxName));

/** A password somebody is choosing; what needs more knowledge than the text is asked by commands. */
const newPassword = z.string().superRefine((password, context) => {
  const fault = passwordFault(password);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

const token = z.string().max(100);

export const joinInput = z.strictObject({ name: personName, email, password: newPassword });
export type JoinInput = z.infer<typeof joinInput>;

export const setupInput = z.strictObject({
  token,
  name: personName,
  email,
  password: newPassword,
});
export type SetupInput = z.infer<typeof setupInput>;

export const emailInput = z.strictObject({ email });
export const tokenInput = z.strictObject({ token });
export const resetInput = z.strictObject({ token, password: newPassword });
export const nameInput = z.strictObject({ name: personName });
export const nothingInput = z.strictObject({});

export const changePasswordInput = z.strictObject({
  currentPassword: z.string().max(1_000),
  newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const leaveInput = z.strictObject({
  password: z.string().max(1_000),
  comments: z.enum(["keep", "delete"], { error: faults.fate }),
});
export type LeaveInput = z.infer<typeof leaveInput>;

/** As typed: the answer to a malformed address is the answer to a wrong one. */
export const signInForm = z.strictObject({
  email: z.string(),
  password: z.string(),
  callbackUrl: z.string().optional(),
});
