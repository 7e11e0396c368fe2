import { closingOffer } from "../closing-offer";
import type { Check } from "./check";

export const unaskedQuestion: Check = {
  name: "unasked-question",
  title: "A closing question asked as the story’s poll",
  level: "warn",
  find: ({ content: { doc, poll } }) =>
    poll === null && closingOffer(doc.content)
      ? [
          {
            field: "body",
            words:
              "The text ends in an either-or question, but the story has no poll to answer it in.",
          },
        ]
      : [],
};
