import { may, type Viewer } from "@/domain/person/rules";

/** Who writes, who edits, due when, how long. */
export type Assignment = {
  writerId: string | null;
  editorId: string | null;
  dueAt: Date | null;
  plannedWords: number | null;
};

/** Handing out work is the editors'. */
export const mayAssign = (actor: Viewer): boolean => may(actor.role, "story.publish");

export const isLate = (dueAt: Date | null, status: string, now: Date): boolean =>
  dueAt !== null && dueAt < now && (status === "draft" || status === "in_review");
