import type { ReaderNotice } from "./queries";

/** Where a notice leads: the comment in its thread, or one's own account. */
export const placeOf = ({ kind, story, commentId }: ReaderNotice): string => {
  const isOnPage = kind !== "rejected" && kind !== "appeal_declined";
  return story && commentId && isOnPage
    ? `/stories/${encodeURIComponent(story.slug)}?comments=thread-${commentId}#comment-${commentId}`
    : kind === "sanction" || kind === "sanction_lifted"
      ? "/account#moderation"
      : "/account#comments";
};
