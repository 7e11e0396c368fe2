import "server-only";
import type { Transaction } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { tellReader } from "@/domain/reader-notice/commands";
import type { ReaderNoticeKind } from "@/domain/reader-notice/rules";
import { type CommentStatus, isPublished } from "../rules";
import type { VerdictKind } from "./rules";

type Judged = {
  comment: { id: string; authorId: string; status: CommentStatus; hasAppeal: boolean };
  verdictId: string;
  kind: VerdictKind;
};

/** The author hears what became of the comment; nobody hears of their own verdicts. */
export async function tellAuthor(
  tx: Transaction,
  by: Staff,
  { comment, verdictId, kind }: Judged,
): Promise<void> {
  const told = kindOf(kind, comment);
  if (!told || comment.authorId === by.id) return;
  await tellReader(tx, {
    personId: comment.authorId,
    kind: told,
    commentId: comment.id,
    verdictId,
  });
}

/** Approving what stands on the page already changes nothing for its author. */
export function kindOf(
  kind: VerdictKind,
  { status, hasAppeal }: Pick<Judged["comment"], "status" | "hasAppeal">,
): ReaderNoticeKind | null {
  switch (kind) {
    case "reject":
      return hasAppeal ? "appeal_declined" : "rejected";
    case "feature":
      return hasAppeal ? "appeal_granted" : "featured";
    case "approve":
      if (hasAppeal) return "appeal_granted";
      return isPublished(status) ? null : "approved";
    case "unfeature":
      return null;
  }
}
