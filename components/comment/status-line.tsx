const words: Record<string, string> = {
  pending:
    "Thank you. Your comment is waiting for a moderator; until then only you can see it here.",
  published: "Your comment is on the page.",
  reported: "Thank you. A moderator will look at it.",
};

/** What has just happened. It is there when empty too, so that a script's words are announced. */
export function StatusLine({ posted }: { posted: string | string[] | undefined }) {
  const said = typeof posted === "string" ? words[posted] : undefined;
  return (
    <p
      role="status"
      className="mt-3 border-l-4 border-verdigris bg-sheet px-4 py-3 empty:hidden"
      data-comments-status
    >
      {said}
    </p>
  );
}
