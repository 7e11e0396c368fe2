import { useVoice } from "@/components/site/use-voice";
import { commentsHref } from "@/domain/comment/addresses";
import type { Nested } from "@/domain/comment/thread/rules";
import { CommentItem, type Reading } from "./comment-item";

type Listed = Nested & { hasMore?: boolean };

/** Threads as nested lists, so that depth is told and not only drawn. */
export function CommentList({ comments, reading }: { comments: Listed[]; reading: Reading }) {
  const { words } = useVoice();
  if (comments.length === 0) return null;
  return (
    <ol className="threads">
      {comments.map((comment) => (
        <li key={comment.id}>
          <CommentItem comment={comment} reading={reading} />
          <Replies of={comment} reading={reading} />
          {comment.hasMore && (
            <a
              href={commentsHref(reading.slug, { thread: comment.id })}
              rel="nofollow"
              className="touch link mt-2"
            >
              {words.comments.moreReplies}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

function Replies({ of, reading }: { of: Nested; reading: Reading }) {
  if (of.replies.length === 0) return null;
  return (
    <ol className="replies">
      {of.replies.map((reply) => (
        <li key={reply.id}>
          <CommentItem comment={reply} reading={reading} />
          <Replies of={reply} reading={reading} />
        </li>
      ))}
    </ol>
  );
}
