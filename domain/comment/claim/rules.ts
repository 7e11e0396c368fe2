/** Long enough to read a long comment and its thread; short enough that a coffee holds nothing up. */
export const claimSeconds = 60;

/** The card being read and the next two, so that the next is one's own before one gets there. */
export const handSize = 3;

/** Who has a card, as everybody with the queue open is told. */
export type Claim = { commentId: string; byId: string; by: string; until: string };
