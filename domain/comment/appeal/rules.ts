/** Enough for an argument, too little for a second article. */
export const appealLength = { min: 10, max: 1_000 };

/** As long as the law keeps a decision open to complaint (DSA article 20: six months). */
export const appealMonths = 6;

export type AppealAnswer = "waiting" | "granted" | "declined";
