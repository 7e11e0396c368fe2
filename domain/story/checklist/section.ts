import type { Check } from "./check";

export const section: Check = {
  name: "section",
  title: "A section",
  level: "block",
  isFixed: true,
  find: ({ content }) =>
    content.sectionId ? [] : [{ field: "section", words: "Choose a section." }],
};
