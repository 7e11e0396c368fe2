import type { Check } from "./check";
import { textsIn } from "./parts";

/** What desks write where something is still to come; "tk" in small letters is part of addresses. */
const mark = /\b(?:(?:TK)+|TODO|FIXME|X{3,}|[Ll]orem ipsum)\b|\?{3,}/;

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
      const found = mark.exec(text)?.[0];
      return found
        ? [{ field, words: `“${found}” is left ${places[field] ?? "in the poll"}.` }]
        : [];
    }),
};
