import type { NewsletterRhythm } from "@/domain/subscription/rules";

export const newsletterStatuses = ["draft", "scheduled", "sending", "stopped", "sent"] as const;
export type NewsletterStatus = (typeof newsletterStatuses)[number];

export const audiences = ["everyone", "daily", "weekly"] as const;
export type Audience = (typeof audiences)[number];

/** A story in an issue, and what the editors say of it. */
export type Item = { storyId: string; note: string };

export type Draft = {
  subject: string;
  introduction: string;
  audience: Audience;
  /** Only subscribers of one of these; [] is no such limit. */
  sectionIds: string[];
  items: Item[];
};

/** What lies there now, for the one whose work was made from something else. */
export type DraftNow = { version: number; draft: Draft; by: string | null };

export const emptyDraft: Draft = {
  subject: "",
  introduction: "",
  audience: "everyone",
  sectionIds: [],
  items: [],
};

/** Mail programs show about half of it. */
export const maxSubject = 120;
export const maxIntroduction = 5_000;
export const maxNote = 500;
/** More, and nobody reads to the end. */
export const maxItems = 30;

/** A recipient's mail server that says "later" is asked again after 5, 20, 45 and 80 minutes. */
export const maxTries = 5;

/** Who died with a mail in their hands has certainly lost it by then. */
export const handedMinutes = 30;

/** Deliveries of single readers are forgotten; the figures stay with the issue. */
export const keptDays = 90;

/** An issue that could not be made at its hour is still made so much later, and not after it. */
export const lateHours = 6;

/** Back after a longer pause, an issue does not bring a year of stories. */
export const mostDaysBack: Record<NewsletterRhythm, number> = { daily: 3, weekly: 14 };

/** The hours at which issues are made by themselves; null is not at all. */
export type Plan = { dailyAt: number | null; weeklyAt: number | null; weeklyOn: number };

/** What may be done to an issue, by where it stands. */
export const verbsOf = {
  draft: ["save", "delete", "schedule", "send"],
  scheduled: ["cancel"],
  sending: ["stop"],
  stopped: ["resume", "end"],
  sent: [],
} as const satisfies Record<NewsletterStatus, readonly string[]>;
export type NewsletterVerb = (typeof verbsOf)[NewsletterStatus][number];

export const isAllowed = (status: NewsletterStatus, verb: NewsletterVerb): boolean =>
  (verbsOf[status] as readonly NewsletterVerb[]).includes(verb);

/** Why a mail did not arrive, in words of the desk. */
export const reasonWords = {
  unsubscribed: "unsubscribed meanwhile",
  suspended: "suspended meanwhile",
  nothing_left: "none of its stories left for them",
  ended: "sending was ended",
  refused: "refused by their mail server",
  unknown: "not known whether it arrived",
} as const;
export type DeliveryReason = keyof typeof reasonWords;
