import type { Check, Finding } from "./check";
import { picturesIn } from "./parts";

export const rights: Check = {
  name: "rights",
  title: "Images whose rights have not ended",
  level: "warn",
  find({ content, endedRights }) {
    const found: Finding[] = [];
    if (content.lead.mediaId && endedRights.includes(content.lead.mediaId))
      found.push({ field: "lead", words: "The rights to the lead image have ended." });
    const ended = picturesIn(content).filter((id) => endedRights.includes(id)).length;
    if (ended > 0)
      found.push({ field: "body", words: "The rights to an image in the text have ended." });
    return found;
  },
};
