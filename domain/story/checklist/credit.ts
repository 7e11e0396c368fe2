import { isBlank } from "@/lib/text";
import type { Check, Finding } from "./check";
import { figuresIn } from "./parts";

export const credit: Check = {
  name: "credit",
  title: "Images with a credit",
  level: "warn",
  find({ content }) {
    const found: Finding[] = [];
    if (content.lead.mediaId && isBlank(content.lead.credit))
      found.push({ field: "leadCredit", words: "The lead image has no credit." });
    const bare = figuresIn(content).filter((figure) => isBlank(figure.credit)).length;
    if (bare > 0)
      found.push({
        field: "body",
        words:
          bare === 1
            ? "An image in the text has no credit."
            : `${bare} images in the text have no credit.`,
      });
    return found;
  },
};
