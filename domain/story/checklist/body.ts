import { isEmptyDoc } from "@/lib/rich-text";
import type { Check } from "./check";

export const body: Check = {
  name: "body",
  title: "A text",
  level: "block",
  isFixed: true,
  find: ({ content }) =>
    isEmptyDoc(content.doc)
      ? [{ field: "body", words: "There is no story yet: write its text." }]
      : [],
};
