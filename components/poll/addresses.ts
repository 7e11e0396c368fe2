import type { PollView } from "@/domain/poll/queries";

/** The pages that hold a poll's form. */
export type Place = "story" | "poll" | "embed";

/** Where a form goes back to: the page it was sent from. */
export function placeOf({ id, story }: Pick<PollView, "id" | "story">, back: Place): string {
  if (back === "poll") return `/polls/${id}#poll`;
  if (back === "embed") return `/polls/${id}/embed#poll`;
  return `/stories/${encodeURIComponent(story.slug)}#poll`;
}
