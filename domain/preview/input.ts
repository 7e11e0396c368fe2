import { z } from "zod";
import { cleanLine } from "@/lib/text";
import { lifetimes } from "./rules";

export const linkInput = z.strictObject({
  storyId: z.uuid(),
  label: z.string().max(80, "At most 80 characters.").transform(cleanLine),
  hours: z.coerce
    .number()
    .refine((hours) => lifetimes.some((one) => one.hours === hours), "Choose how long it works."),
});
export type LinkWish = z.infer<typeof linkInput>;

export const revokeInput = z.strictObject({ storyId: z.uuid(), id: z.uuid() });

/** As `makeLink` writes them; anything else is not looked for. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
