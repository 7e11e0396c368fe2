import type { Policy } from "../policy/rules";
import type { Phase } from "./phase";

/** How many comments of somebody stand before they are one of the regulars. */
export const regularFrom = ({ newcomerComments }: Policy): number => Math.max(1, newcomerComments);

/** A story for those who have been read before; the newsroom itself may always speak. */
export const regularsOnly: Phase = {
  name: "regulars_only",
  judge: ({ story, author, policy }) =>
    story.isForRegulars && author.role === "reader" && author.published < regularFrom(policy)
      ? { kind: "refuse", reason: "regulars" }
      : null,
};
