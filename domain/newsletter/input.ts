import { z } from "zod";
import { maxSections } from "@/domain/subscription/rules";
import { cleanLine, cleanText } from "@/lib/text";
import { audiences, maxIntroduction, maxItems, maxNote, maxSubject } from "./rules";

const most = (max: number) => z.string().max(max, `At most ${max} characters.`);
/** Bounded before it is looked at: cleaning a megabyte takes a while. */
const line = (max: number) => z.string().max(10_000).transform(cleanLine).pipe(most(max));
const text = (max: number) => z.string().max(50_000).transform(cleanText).pipe(most(max));

const draft = z.strictObject({
  subject: line(maxSubject),
  introduction: text(maxIntroduction),
  audience: z.enum(audiences),
  sectionIds: z.array(z.uuid()).max(maxSections),
  items: z
    .array(z.strictObject({ storyId: z.uuid(), note: text(maxNote) }))
    .max(maxItems, `At most ${maxItems} stories.`)
    .refine(
      (items) => new Set(items.map(({ storyId }) => storyId)).size === items.length,
      "A story stands in an issue once.",
    ),
});

const id = z.uuid();
const version = z.int().min(0);

export const issueInput = z.strictObject({ id });
export const seenInput = z.strictObject({ id, version });
export const saveInput = z.strictObject({ id, version, draft });
export const scheduleInput = z.strictObject({ id, version, at: z.iso.datetime() });
export const verbInput = z.strictObject({
  id,
  verb: z.enum(["cancel", "stop", "resume", "end", "delete"]),
});
export const searchInput = z.strictObject({ q: z.string().max(200).transform(cleanLine) });
export const fillInput = z.strictObject({
  rule: z.enum(["newest", "mostRead"]),
  sectionIds: z.array(z.uuid()).max(maxSections),
});

const hour = z.coerce.number().int().min(0).max(23);
const hourOrNone = z.union([z.literal("").transform(() => null), hour]);
export const planInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  dailyAt: hourOrNone,
  weeklyAt: hourOrNone,
  weeklyOn: z.coerce.number().int().min(1).max(7),
});
export type PlanInput = z.output<typeof planInput>;
