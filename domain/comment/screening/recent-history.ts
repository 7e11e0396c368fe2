import type { Phase } from "./phase";

/** One rejection is an accident. Two, and a third of what one wrote this week, is a habit. */
const enough = { rejected: 2, share: 1 / 3 };

export const recentHistory: Phase = {
  name: "recent_history",
  judge: ({ author: { recent } }) =>
    recent.rejected >= enough.rejected && recent.rejected >= recent.posted * enough.share
      ? { kind: "hold", status: "PREMOD", what: `${recent.rejected} of ${recent.posted} this week` }
      : null,
};
