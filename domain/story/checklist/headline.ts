import { isBlank } from "@/lib/text";
import type { Check } from "./check";

export const headline: Check = {
  name: "headline",
  title: "A headline",
  level: "block",
  isFixed: true,
  find: ({ content }) =>
    isBlank(content.headline) ? [{ field: "headline", words: "A story needs a headline." }] : [],
};
