type Props = { commentId: string; isShown: boolean; ownSide: string | null };

/** On one's own comment: to show the side one voted for, or to take that back. */
export function SideForm({ commentId, isShown, ownSide }: Props) {
  if (!isShown && ownSide === null) return null;
  return (
    <form method="post" action={`/api/comments/${commentId}/side`}>
      <button
        type="submit"
        name="show"
        value={isShown ? "no" : "yes"}
        className="touch link cursor-pointer"
      >
        {isShown ? "Hide my vote" : "Show my vote"}
      </button>
    </form>
  );
}
