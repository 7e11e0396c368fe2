import { useVoice } from "@/components/site/use-voice";
import { Button } from "@/components/ui/button";
import { bodyLength, editMinutes } from "@/domain/comment/rules";
import type { CommentView } from "@/domain/comment/thread/rows";

const summary =
  "touch cursor-pointer list-none text-quiet underline decoration-1 underline-offset-3 hover:decoration-2";

/** On one's own comment: to mend it while it is fresh, and to take it back. Opens without a script. */
export function OwnForms({ comment }: { comment: CommentView }) {
  const { id, body, isFresh } = comment;
  const words = useVoice().words.comments.own;
  return (
    <>
      {isFresh && (
        <details className="open:w-full">
          <summary className={summary}>{words.edit}</summary>
          <form
            method="post"
            action={`/api/comments/${id}/body`}
            data-edit-form
            className="grid gap-2 border-s-4 border-rule pb-2 ps-4"
          >
            <label htmlFor={`edit-${id}`} className="font-semibold">
              {words.changeTo}
            </label>
            <p className="text-quiet">{words.terms(editMinutes)}</p>
            <textarea
              id={`edit-${id}`}
              name="body"
              rows={5}
              required
              minLength={bodyLength.min}
              maxLength={bodyLength.max}
              defaultValue={body}
              dir="auto"
              className="w-full resize-y rounded border border-edge bg-paper px-3 py-2 font-prose text-[17px] leading-[1.5]"
            />
            <Button type="submit" tone="quiet" className="justify-self-start">
              {words.save}
            </Button>
          </form>
        </details>
      )}
      <DeleteForm commentId={id} />
    </>
  );
}

/** Takes a comment back for good, after a second thought. */
export function DeleteForm({ commentId }: { commentId: string }) {
  const words = useVoice().words.comments.own;
  return (
    <details className="open:w-full">
      <summary className={summary}>{words.delete}</summary>
      <form
        method="post"
        action={`/api/comments/${commentId}/deletion`}
        className="grid gap-2 border-s-4 border-rule pb-2 ps-4"
      >
        <p>{words.deleteTerms}</p>
        <Button type="submit" tone="alarm" className="justify-self-start">
          {words.deleteThis}
        </Button>
      </form>
    </details>
  );
}
