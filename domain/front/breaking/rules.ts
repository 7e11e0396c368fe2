/** A line, not a story: it has to fit a phone in three rows. */
export const maxBreaking = 160;

/** A line that never ends is a line nobody reads: it can be put up again. */
export const longestHours = 48;
