import { isBlank } from "@/lib/text";
import type { Check, Finding } from "./check";
import { figuresIn } from "./parts";

export const altText: Check = {
  name: "alt-text",
  title: "Images that are described for those who cannot see them",
  level: "block",
  find({ content }) {
    const found: Finding[] = [];
    if (content.lead.mediaId && isBlank(content.lead.alt))
      found.push({
        field: "leadAlt",
        words: "Describe the lead image for those who cannot see it.",
      });
    if (figuresIn(content).some(({ alt }) => isBlank(alt)))
      found.push({ field: "body", words: "An image in the text has no description." });
    return found;
  },
};
