import type { PollView } from "@/domain/poll/queries";

export type Face = "ahead" | "form" | "counted" | "result";

/**
 * Which face of a poll this reader sees. Results that are hidden have come from the database as
 * null, so no address can bring them out.
 */
export function faceOf(
  poll: Pick<PollView, "state" | "yours" | "total">,
  view: string | undefined,
): Face {
  if (poll.state === "notYetOpen") return "ahead";
  if (poll.state === "closed") return "result";
  const hasVoted = poll.yours !== null;
  if (view === "change" || (!hasVoted && view !== "results")) return "form";
  if (poll.total !== null) return "result";
  return hasVoted ? "counted" : "form";
}
