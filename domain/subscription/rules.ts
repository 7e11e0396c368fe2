/** How often at most. */
export const newsletterRhythms = ["daily", "weekly"] as const;
export type NewsletterRhythm = (typeof newsletterRhythms)[number];

/** What a reader wants of the newsletter. */
export type Choice = {
  rhythm: NewsletterRhythm;
  /** Null is everything, also sections to come. */
  sectionIds: string[] | null;
};

/** For how long a request waits to be confirmed; then it is forgotten. */
export const requestDays = 3;

/** More sections than a newsroom has; it bounds what a form may hold. */
export const maxSections = 100;
