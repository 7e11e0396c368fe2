import type { Thread } from "./queries";
import type { CommentView } from "./rows";

/** Deeper answers stand beside what they answer, and say so: a phone has no room for more. */
export const shownDepth = 3;

export type Nested = CommentView & { depth: number; isFlattened: boolean; replies: Nested[] };

/** A thread as it is drawn: answers below what they answer, in the order they were written. */
export function nest({ root, replies }: Pick<Thread, "root" | "replies">): Nested {
  const top: Nested = { ...root, depth: 1, isFlattened: false, replies: [] };
  const nodes = new Map<string, { node: Nested; holder: Nested }>([
    [top.id, { node: top, holder: top }],
  ]);
  for (const reply of replies) {
    const answered = nodes.get(reply.parentId ?? "");
    const fits = answered !== undefined && answered.node.depth < shownDepth;
    const holder = fits ? answered.node : (answered?.holder ?? top);
    const node = { ...reply, depth: holder.depth + 1, isFlattened: !fits, replies: [] };
    holder.replies.push(node);
    nodes.set(reply.id, { node, holder });
  }
  return top;
}

/** Puts a reader's own waiting comments where they will stand; `loose` have no thread in sight. */
export function withOwn(
  threads: readonly Thread[],
  own: readonly CommentView[],
): { threads: Thread[]; loose: CommentView[] } {
  const mine = new Map(own.map((comment) => [comment.id, comment]));
  const placed = threads.map((thread) => {
    const replace = (comment: CommentView) => {
      const ours = mine.get(comment.id);
      mine.delete(comment.id);
      return ours ?? comment;
    };
    const root = replace(thread.root);
    const replies = thread.replies.map(replace);
    const added = [...mine.values()].filter(({ rootId }) => rootId === root.id);
    for (const { id } of added) mine.delete(id);
    return { ...thread, root, replies: [...replies, ...added.reverse()] };
  });
  return { threads: placed, loose: [...mine.values()] };
}
