import { z } from "zod";
import { storyId } from "../input";
import { levels } from "./check";
import { checks } from "./rules";

const level = z.enum(levels, "Choose one.");

/** A form has a field "level.<check>" and, where it counts, "threshold.<check>"; fixed ones have none. */
const configurable = checks.filter(({ isFixed }) => !isFixed);

const levelFields: Record<string, z.ZodType> = Object.fromEntries(
  configurable.map(({ name }) => [`level.${name}`, level]),
);
const thresholdFields: Record<string, z.ZodType> = Object.fromEntries(
  configurable.flatMap(({ name, threshold }) =>
    threshold
      ? [
          [
            `threshold.${name}`,
            z.coerce
              .number("Enter a whole number.")
              .int("Enter a whole number.")
              .min(threshold.min, `Enter ${threshold.min} or more.`)
              .max(threshold.max, `Enter at most ${threshold.max}.`),
          ],
        ]
      : [],
  ),
);

const shape: Record<string, z.ZodType> = {
  seen: z.string().max(64),
  ...levelFields,
  ...thresholdFields,
};

export const checklistInput = z.strictObject(shape).transform((given) => ({
  seen: String(given.seen),
  settings: configurable.map(({ name, threshold }) => ({
    name,
    level: level.parse(given[`level.${name}`]),
    threshold: threshold ? Number(given[`threshold.${name}`]) : null,
  })),
}));

export const lookUpInput = z.strictObject({
  hrefs: z.array(z.string().max(2_048)).max(2_000),
  pictures: z.array(z.uuid()).max(1_000),
});

export const lookInput = z.strictObject({ id: storyId });
