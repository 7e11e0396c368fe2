import { hold, type Phase } from "./phase";

/** One text under several names is a campaign, or one person with several accounts. */
export const repeatElsewhere: Phase = {
  name: "repeat_elsewhere",
  judge: ({ elsewhere, policy }) =>
    policy.repeatAuthors > 0 && elsewhere >= policy.repeatAuthors
      ? hold(elsewhere === 1 ? "by 1 other" : `by ${elsewhere} others`)
      : null,
};
