import type { Check } from "./check";
import { cardPrefix, linksIn } from "./parts";

export const deadLinks: Check = {
  name: "dead-links",
  title: "Links on this site that lead somewhere",
  level: "warn",
  find: ({ content, deadLinks }) =>
    linksIn(content)
      .filter((href) => deadLinks.includes(href))
      .map((href) => ({
        field: "body",
        words: href.startsWith(cardPrefix)
          ? "A card of a related story shows nothing: that story is not published."
          : `Readers would find nothing at ${href}.`,
      })),
};
