import type { Phase } from "./phase";

/** Who has written well for long is not asked what strangers are. */
export const trusted: Phase = {
  name: "trusted",
  judge: ({ author, policy }) =>
    policy.trustedComments > 0 &&
    author.published >= policy.trustedComments &&
    author.recent.rejected === 0
      ? { kind: "publish", status: "NONE" }
      : null,
};
