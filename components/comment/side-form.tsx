import { useVoice } from "@/components/site/use-voice";

type Props = { commentId: string; isShown: boolean; ownSide: string | null };

/** On one's own comment: to show the side one voted for, or to take that back. */
export function SideForm({ commentId, isShown, ownSide }: Props) {
  const { hideVote, showVote } = useVoice().words.comments;
  if (!isShown && ownSide === null) return null;
  return (
    <form method="post" action={`/api/comments/${commentId}/side`}>
      <button
        type="submit"
        name="show"
        value={isShown ? "no" : "yes"}
        className="touch link cursor-pointer"
      >
        {isShown ? hideVote : showVote}
      </button>
    </form>
  );
}
