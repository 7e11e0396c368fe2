/** One option with its share of the counted votes. */
export type Side = {
  id: string;
  label: string;
  bestCase: string;
  votes: number;
  /** Whole percent; the shares of a poll sum to 100. */
  share: number;
  isYours: boolean;
};

export const votesInWords = (votes: number): string =>
  votes === 1 ? "1 vote" : `${votes.toLocaleString("en-GB")} votes`;
