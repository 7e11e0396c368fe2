import type { Check } from "./check";
import { linksIn } from "./parts";

export const deadLinks: Check = {
  name: "dead-links",
  title: "Links on this site that lead somewhere",
  level: "warn",
  find: ({ content, deadLinks }) =>
    linksIn(content)
      .filter((href) => deadLinks.includes(href))
      .map((href) => ({ field: "body", words: `Readers would find nothing at ${href}.` })),
};
