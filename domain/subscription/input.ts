import { z } from "zod";
import { email } from "@/domain/session/input";
import { faults } from "@/lib/words/en/faults";
import { type Choice, maxSections, newsletterRhythms } from "./rules";

/** As the forms send it: a box per section, which counts only beside "these sections". */
const fields = {
  rhythm: z.enum(newsletterRhythms, faults.noRhythm),
  scope: z.enum(["all", "some"], faults.noSection),
  section: z.array(z.uuid()).max(maxSections).default([]),
};

type Fields = { rhythm: Choice["rhythm"]; scope: "all" | "some"; section: string[] };

const isWhole = ({ scope, section }: Fields) => scope === "all" || section.length > 0;
const noSection = { path: ["section"], error: faults.noSection };
const toChoice = ({ rhythm, scope, section }: Fields): Choice => ({
  rhythm,
  sectionIds: scope === "all" ? null : [...new Set(section)],
});

export const choiceInput = z.object(fields).refine(isWhole, noSection).transform(toChoice);

export const subscribeInput = z
  .object({ ...fields, email })
  .refine(isWhole, noSection)
  .transform((form) => ({ email: form.email, ...toChoice(form) }));
export type SubscribeInput = z.output<typeof subscribeInput>;

/** The account's own form can also end it. */
export const ownInput = z.union([
  z.object({ rhythm: z.literal("off") }).transform(() => null),
  choiceInput,
]);

/** What was chosen beside something wrong, so that the form can be shown with it again. */
export const readRhythm = (value: unknown): Choice["rhythm"] | undefined =>
  fields.rhythm.safeParse(value).data;
