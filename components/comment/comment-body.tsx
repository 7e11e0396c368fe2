import { partsOf } from "@/domain/comment/quote";

/** A reader's text: paragraphs and line breaks, quotations, each in its own direction, and nothing of it a link. */
export function CommentBody({ body }: { body: string }) {
  let at = 0;
  return (
    <div className="comment-body">
      {partsOf(body).map(({ kind, text }) =>
        kind === "said" ? (
          <p key={at++} dir="auto">
            {text}
          </p>
        ) : (
          <blockquote key={at++} dir="auto">
            {text}
          </blockquote>
        ),
      )}
    </div>
  );
}
