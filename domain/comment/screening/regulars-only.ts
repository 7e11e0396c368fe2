import type { Phase } from "./phase";

/** A story for those who have been read before; the newsroom itself may always speak. */
export const regularsOnly: Phase = {
  name: "regulars_only",
  judge: ({ story, author, policy }) =>
    story.isForRegulars &&
    author.role === "reader" &&
    author.published < Math.max(1, policy.newcomerComments)
      ? { kind: "refuse", reason: "regulars" }
      : null,
};
