import { z } from "zod";
import { cleanLine, isBlank } from "@/lib/text";

const wording = {
  name: z
    .string()
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .max(40, "At most 40 characters.")
        .refine((name) => !isBlank(name), "Write a name for the section."),
    ),
  description: z.string().max(300, "At most 300 characters.").transform(cleanLine),
};

const place = z.coerce.number().int().min(0).max(10_000);

/** What the desk does to sections, as its forms send it. */
export const sectionChangeInput = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("create"), ...wording }),
  z.strictObject({ verb: z.literal("describe"), id: z.uuid(), ...wording }),
  z.strictObject({
    verb: z.literal("move"),
    id: z.uuid(),
    from: place,
    to: place,
  }),
  z.strictObject({ verb: z.literal("delete"), id: z.uuid() }),
]);
export type SectionChange = z.infer<typeof sectionChangeInput>;
