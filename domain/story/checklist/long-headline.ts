import type { Check } from "./check";

export const longHeadline: Check = {
  name: "long-headline",
  title: "A headline of few words",
  level: "warn",
  // What search engines and phones show before they cut.
  threshold: { label: "Characters at most", byDefault: 90, min: 20, max: 200 },
  find({ content }, most) {
    const { length } = [...content.headline];
    return length > most
      ? [
          {
            field: "headline",
            words: `The headline has ${length} characters: phones and search engines cut it at about ${most}.`,
          },
        ]
      : [];
  },
};
