import { z } from "@/lib/page-zod";
import { cleanLine, cleanText } from "@/lib/text";
import {
  defaultPolicy,
  maxEntries,
  type NumberLine,
  numberLines,
  numberNames,
  type Policy,
} from "./rules";

const list = (clean: (line: string) => string, rest: { max: number; error: string }) =>
  z
    .string()
    .max(64_000, "This list is too long.")
    .transform((text) => [...new Set(text.split("\n").map(clean).filter(Boolean))])
    .refine((entries) => entries.length <= maxEntries, `Use at most ${maxEntries} lines.`)
    .refine((entries) => entries.every((entry) => [...entry].length <= rest.max), rest.error);

const words = list(cleanLine, { max: 60, error: "One line is one word or phrase." });

/** "https://www.example.org/a" and "Example.org" name the same site. */
const host = (line: string): string =>
  cleanLine(line)
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/?#].*$/, "")
    .replace(/^www\./, "");

const hosts = list(host, { max: 253, error: "One line is one site." }).refine(
  (entries) => entries.every((entry) => /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(entry)),
  "Write sites like example.org, one to a line.",
);

const numbers = Object.fromEntries(
  numberNames.map((name) => [
    name,
    z.coerce
      .number("Enter a whole number.")
      .int("Enter a whole number.")
      .min(numberLines[name].min, `Enter ${numberLines[name].min} or more.`)
      .max(numberLines[name].max, `Enter at most ${numberLines[name].max}.`),
  ]),
) as Record<NumberLine, z.ZodCoercedNumber>;

const lines = {
  bannedWords: words,
  suspectWords: words,
  knownHosts: hosts,
  premoderateAll: z
    .string()
    .optional()
    .transform((value) => value === "on"),
  ...numbers,
};

export const policyInput = z
  .strictObject({
    /** Number of the policy the form was made from. */
    seen: z.coerce.number().int().min(0),
    note: z
      .string()
      .transform(cleanLine)
      .refine((text) => [...text].length <= 200, "Use at most 200 characters.")
      .default(""),
    ...lines,
  })
  .transform(({ seen, note, ...policy }) => ({ seen, note, policy: policy satisfies Policy }));
export type PolicyInput = z.output<typeof policyInput>;

/** Whom the pasted text is tried as: the policy treats them differently. */
export const personas = {
  newcomer: "Somebody new",
  regular: "A regular",
  trusted: "Somebody trusted",
} as const;
export type Persona = keyof typeof personas;

export const pastSizes = [0, 100, 500] as const;

/** The policy as it stands in the form, unsaved, and what to try it on. */
export const trialInput = z
  .strictObject({
    ...lines,
    text: z
      .string()
      .max(64 * 1024, "This text is too long.")
      .transform(cleanText),
    persona: z.enum(Object.keys(personas) as [Persona, ...Persona[]]),
    past: z.coerce
      .number()
      .refine((size) => (pastSizes as readonly number[]).includes(size), "Choose from the list."),
  })
  .transform(({ text, persona, past, ...policy }) => ({
    text,
    persona,
    past,
    policy: policy satisfies Policy,
  }));
export type TrialInput = z.output<typeof trialInput>;

const entries = (otherwise: string[]) => z.array(z.string()).catch(otherwise);

/** A policy from the database; a line that an older edition did not know has its default. */
export const storedPolicy = z.object({
  bannedWords: entries([]),
  suspectWords: entries([]),
  knownHosts: entries([]),
  premoderateAll: z.boolean().catch(false),
  ...(Object.fromEntries(
    numberNames.map((name) => [name, z.number().catch(defaultPolicy[name])]),
  ) as Record<NumberLine, z.ZodCatch<z.ZodNumber>>),
});

/** The address of the history; what cannot be read is left out. */
export const historyInput = z.object({
  before: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
});
