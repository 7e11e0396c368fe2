import type { CorrectionKind } from "./input";

export const kindWords: Record<CorrectionKind, string> = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
};
