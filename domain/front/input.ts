import { z } from "@/lib/page-zod";
import { cleanLine } from "@/lib/text";
import { type Area, areas, fillRules, placesOf, sizes } from "./rules";

/** A headline of the front is a line or three of large type, not a standfirst. */
export const maxHeadline = 200;

const line = (max: number) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(max, `At most ${max} characters.`));

const place = z.strictObject({
  storyId: z.uuid(),
  pin: z.int().min(0).nullable(),
  until: z.iso.datetime().nullable(),
  headline: line(maxHeadline),
  mediaId: z.uuid().nullable(),
});

const fill = z
  .strictObject({ rule: z.enum(fillRules), sectionId: z.uuid().nullable() })
  .refine(({ rule, sectionId }) => rule !== "section" || sectionId, "Choose a section.");

const plan = (area: Area) =>
  z
    .strictObject({
      size: z.int().min(sizes[area].least).max(sizes[area].most),
      fill,
      places: z.array(place),
    })
    .refine(({ size, places }) => places.length <= size, "This area holds fewer stories.");

export const arrangementInput = z
  .strictObject({ lead: plan("lead"), seconds: plan("seconds"), river: plan("river") })
  .refine((arrangement) => {
    const ids = placesOf(arrangement).map(({ storyId }) => storyId);
    return new Set(ids).size === ids.length;
  }, "A story stands on a front once.")
  .refine(
    (arrangement) =>
      areas.every((area) => {
        const pins = arrangement[area].places.flatMap(({ pin }) => pin ?? []);
        return (
          new Set(pins).size === pins.length && pins.every((pin) => pin < arrangement[area].size)
        );
      }),
    "Two stories keep the same place.",
  );

/** Which front: that of a section, or the newsroom's own. */
export const frontOf = z.uuid().nullable();
const version = z.int().min(0);

export const saveInput = z.strictObject({
  sectionId: frontOf,
  version,
  arrangement: arrangementInput,
});
export const publishInput = z.strictObject({ sectionId: frontOf, version });
export const restoreInput = z.strictObject({ sectionId: frontOf, version, number: z.int().min(1) });
export const searchInput = z.strictObject({ q: z.string().max(200).transform(cleanLine) });
