import type { PollView } from "@/domain/poll/queries";

/** The pages that hold a poll's form. */
export type Place = "story" | "poll" | "embed";

/** Where a form goes back to: the page it was sent from, and there the part it stood in. */
export function placeOf(
  { id, story }: Pick<PollView, "id" | "story">,
  back: Place,
  part: "poll" | "before" = "poll",
): string {
  if (back === "poll") return `/polls/${id}#${part}`;
  if (back === "embed") return `/polls/${id}/embed#${part}`;
  return `/stories/${encodeURIComponent(story.slug)}#${part}`;
}
