import type { DocumentRefusal } from "./input";

/** Why a document became no story, for whoever sent it. */
export const documentRefusals: Record<DocumentRefusal | "forbidden", string> = {
  kind: "This is none of the kinds below, or not what its name says.",
  empty: "There is no text in this document.",
  broken: "This document is damaged, or built in a way that cannot be trusted.",
  tooLarge: "A document may have 20 MB, its text 2 MB.",
  forbidden: "You may not start stories.",
};

/** So long the file of an import that was stopped or broke off is kept, so that it can go on. */
export const daysKept = 7;
