import { type CommentStatus, heldStatuses, isPublished, publishedStatuses } from "../rules";

export const verdictKinds = ["approve", "reject", "feature", "unfeature"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

export type Standing = {
  status: CommentStatus;
  isFeatured: boolean;
  openReports: number;
  hasAppeal: boolean;
};

/**
 * What a verdict makes of a comment, or null when it would change nothing. Approving what is
 * already approved answers the reports on it, rejecting what is already rejected declines the
 * appeal; featuring what waits approves it too.
 */
export function afterVerdict(
  kind: VerdictKind,
  { status, isFeatured, openReports, hasAppeal }: Standing,
): { status: CommentStatus; isFeatured: boolean } | null {
  switch (kind) {
    case "approve":
      return status === "APPROVED" && openReports === 0 && !hasAppeal
        ? null
        : { status: "APPROVED", isFeatured };
    case "reject":
      return status === "REJECTED" && !hasAppeal ? null : { status: "REJECTED", isFeatured: false };
    case "feature":
      return isFeatured && isPublished(status) ? null : { status: "APPROVED", isFeatured: true };
    case "unfeature":
      return isFeatured ? { status, isFeatured: false } : null;
  }
}

export const queues = [
  "pending",
  "reported",
  "appeals",
  "unmoderated",
  "watched",
  "approved",
  "rejected",
] as const;
export type Queue = (typeof queues)[number];

export const queueNames: Record<Queue, string> = {
  pending: "Pending",
  reported: "Reported",
  appeals: "Appeals",
  unmoderated: "Unmoderated",
  watched: "Watched",
  approved: "Approved",
  rejected: "Rejected",
};

export const statusesOf: Record<Queue, readonly CommentStatus[]> = {
  pending: heldStatuses,
  reported: publishedStatuses,
  appeals: ["REJECTED"],
  unmoderated: ["NONE", ...heldStatuses],
  watched: ["NONE", ...heldStatuses],
  approved: ["APPROVED"],
  rejected: ["REJECTED"],
};

/** What waits is read by its due time, so that nobody waits for ever; what is done from the newest. */
export const orderOf = (queue: Queue): "due" | "newest" =>
  queue === "approved" || queue === "rejected" ? "newest" : "due";

export const queueSize = 30;
/** More than a few pages of cards are not looked at any more, only swept away. */
export const mostAtOnce = 100;
/** Beyond this a tab says "and more": nobody plans by the difference, and counting has its price. */
export const mostCounted = 100_000;
