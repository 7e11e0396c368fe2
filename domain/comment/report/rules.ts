export type ReportRecord = { answered: number; upheld: number };

/**
 * The minutes of waiting a report counts for: 30 from somebody new, towards 60 the more of one's
 * reports led to a rejection, towards none the fewer did.
 */
export const weightOfReport = ({ answered, upheld }: ReportRecord): number =>
  Math.round((60 * (upheld + 1)) / (answered + 2));
