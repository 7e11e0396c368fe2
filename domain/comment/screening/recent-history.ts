import { hold, type Phase } from "./phase";

/** One rejection is an accident. Two, and a third of what one wrote this week, is a habit. */
export const recentHistory: Phase = {
  name: "recent_history",
  judge: ({ author: { recent }, policy }) =>
    policy.rejectedAtLeast > 0 &&
    recent.rejected >= policy.rejectedAtLeast &&
    recent.rejected * 100 >= recent.posted * policy.rejectedPercent
      ? hold(`${recent.rejected} of ${recent.posted} this week`)
      : null,
};
