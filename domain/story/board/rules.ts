import type { StoryStatus } from "../input";

/** The board's columns, in the order of a story's life. */
export const columns = ["draft", "in_review", "scheduled", "published", "unpublished"] as const;
export type Column = (typeof columns)[number];

export const columnWords: Record<Column, string> = {
  draft: "Draft",
  in_review: "In review",
  scheduled: "Scheduled",
  published: "Published",
  unpublished: "Unpublished",
};

type Placed = { status: StoryStatus; submittedAt: Date | null; scheduledFor: Date | null };

/** A live story whose changes wait stands where they wait. */
export function columnOf({ status, submittedAt, scheduledFor }: Placed): Column {
  if (status !== "published") return status;
  if (scheduledFor) return "scheduled";
  return submittedAt ? "in_review" : "published";
}
