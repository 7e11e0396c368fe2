import { useVoice } from "@/components/site/use-voice";
import { type ReactionKind, reactionKinds } from "@/domain/comment/rules";
import type { CommentView } from "@/domain/comment/thread/rows";

type Props = { comment: CommentView; mayReact: boolean; mine: readonly ReactionKind[] };

/** What readers made of a comment; for those who may, buttons that say so too or take it back. */
export function Reactions({ comment, mayReact, mine }: Props) {
  const words = useVoice().words.comments.reactions;
  const counts = { good_point: comment.goodPoints, changed_mind: comment.changedMinds };
  const shown = reactionKinds.filter((kind) => mayReact || counts[kind] > 0);
  if (shown.length === 0) return null;
  return (
    <form method="post" action={`/api/comments/${comment.id}/reactions`} className="reactions">
      {shown.map((kind) => (
        <Reaction
          key={kind}
          kind={kind}
          words={words[kind]}
          count={counts[kind]}
          mayReact={mayReact}
          isMine={mine.includes(kind)}
        />
      ))}
    </form>
  );
}

type One = {
  kind: ReactionKind;
  words: string;
  count: number;
  mayReact: boolean;
  isMine: boolean;
};

function Reaction({ kind, words, count, mayReact, isMine }: One) {
  const { number } = useVoice();
  const told = `${words}${count > 0 ? ` · ${number(count)}` : ""}`;
  if (!mayReact) return <span>{told}</span>;
  return (
    <button
      type="submit"
      name="set"
      value={`${kind}:${isMine ? "no" : "yes"}`}
      aria-pressed={isMine}
    >
      {told}
    </button>
  );
}
