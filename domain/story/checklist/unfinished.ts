import type { Check } from "./check";
import { textsIn } from "./parts";

/** What desks write where something is still to come. */
const marks = /\b(?:TK)+\b|\bTODO\b|\bFIXME\b|\bXX{2,}\b|\?{3,}|\blorem ipsum\b/i;
/** "tk" in small letters is part of words and addresses in many languages. */
const isMark = (found: string) => !/tk/i.test(found) || found === found.toUpperCase();

const places: Record<string, string> = {
  headline: "in the headline",
  standfirst: "in the standfirst",
  lead: "at the lead image",
  body: "in the text",
};

export const unfinished: Check = {
  name: "unfinished",
  title: "Nothing marked as still to come (TK, TODO, ???)",
  level: "warn",
  find: ({ content }) =>
    textsIn(content).flatMap(([field, text]) => {
      const found = [...text.matchAll(new RegExp(marks, "gi"))].map(([word]) => word).find(isMark);
      return found
        ? [{ field, words: `“${found}” is left ${places[field] ?? "in the poll"}.` }]
        : [];
    }),
};
