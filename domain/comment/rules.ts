import type { Limit } from "@/lib/limits";

export const commentStatuses = [
  "NONE",
  "PREMOD",
  "SYSTEM_WITHHELD",
  "APPROVED",
  "REJECTED",
] as const;
export type CommentStatus = (typeof commentStatuses)[number];

/** What readers may see. NONE is published and not yet looked at. */
export const publishedStatuses = ["NONE", "APPROVED"] as const satisfies readonly CommentStatus[];
export const heldStatuses = [
  "PREMOD",
  "SYSTEM_WITHHELD",
] as const satisfies readonly CommentStatus[];

export const isPublished = (status: CommentStatus): boolean =>
  (publishedStatuses as readonly CommentStatus[]).includes(status);
export const isHeld = (status: CommentStatus): boolean =>
  (heldStatuses as readonly CommentStatus[]).includes(status);

/** Long enough to mend a slip, short enough that nobody answers what is not there any more. */
export const editMinutes = 5;
/** Second and third thoughts; each is screened, and kept with the ones before. */
export const editPace: Limit = { name: "comment:edit", burst: 10, every: 30 };
/** How long moderators can still read what was taken back. */
export const deletedKeptDays = 30;

/** Below two characters nothing is said; above 5,000 it is an article, and a page of 50 grows heavy. */
export const bodyLength = { min: 2, max: 5_000 };

/** Enough to report a whole brigade, too few to drown the queue alone. */
export const reportPace: Limit = { name: "comment:report", burst: 20, every: 30 };

export const reportReasons = {
  OFFENSIVE: "It is offensive",
  SPAM: "It is spam or advertising",
  OFF_TOPIC: "It has nothing to do with the story",
  OTHER: "Something else",
} as const;
export type ReportReason = keyof typeof reportReasons;

/** Told to the author with a rejection (DSA article 17 asks for a reason). */
export const rejectionReasons = {
  OFFENSIVE: "Offensive",
  ABUSIVE: "Abusive",
  SPAM: "Spam",
  BANNED_WORD: "Banned word",
  AD: "Advertising",
  ILLEGAL_CONTENT: "Illegal content",
  HARASSMENT_BULLYING: "Harassment or bullying",
  MISINFORMATION: "Misinformation",
  HATE_SPEECH: "Hate speech",
  IRRELEVANT_CONTENT: "Off topic",
  OTHER: "Another reason",
} as const;
export type RejectionCode = keyof typeof rejectionReasons;

export const reactionKinds = ["good_point", "changed_mind"] as const;
export type ReactionKind = (typeof reactionKinds)[number];
/** Enough to react to all one reads, too few for a script to set the order alone. */
export const reactionPace: Limit = { name: "comment:reaction", burst: 30, every: 5 };

export const commentSorts = ["newest", "oldest", "valued"] as const;
export type CommentSort = (typeof commentSorts)[number];
