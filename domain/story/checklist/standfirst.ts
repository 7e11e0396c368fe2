import { isBlank } from "@/lib/text";
import type { Check } from "./check";

export const standfirst: Check = {
  name: "standfirst",
  title: "A standfirst",
  level: "warn",
  find: ({ content }) =>
    isBlank(content.standfirst)
      ? [
          {
            field: "standfirst",
            words:
              "There is no standfirst: lists and search engines show nothing below the headline.",
          },
        ]
      : [],
};
