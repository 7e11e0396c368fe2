/** Enough for an argument, too little for a second article. */
export const appealLength = { min: 10, max: 1_000 };

/** As long as the law keeps a decision open to complaint (DSA article 20: six months). */
export const appealMonths = 6;

export type AppealAnswer = "waiting" | "granted" | "declined";

type Appealed = { authorId: string; rejectedById: string | null };

/** How near somebody stands to what is complained of; the further off, the better to answer it. */
const nearness = (personId: string, { authorId, rejectedById }: Appealed): number =>
  personId === authorId ? 2 : personId === rejectedById ? 1 : 0;

/**
 * An appeal is answered by somebody who neither wrote the comment nor rejected it (DSA article 20).
 * Where nobody else is left, whoever rejected it answers, and its author last of all.
 */
export const mayAnswer = (
  personId: string,
  appealed: Appealed,
  answerers: readonly string[],
): boolean =>
  nearness(personId, appealed) <= Math.min(2, ...answerers.map((id) => nearness(id, appealed)));
