import { partsOf } from "@/domain/comment/quote";

/** A reader's text: paragraphs and line breaks, quotations, each in its own direction, and nothing of it a link. */
export function CommentBody({ body }: { body: string }) {
  let at = 0;
  return (
    <div data-words className="mt-1 grid grid-cols-1 gap-3 font-prose text-[17px] leading-[1.55]">
      {partsOf(body).map(({ kind, text }) =>
        kind === "said" ? (
          <p key={at++} dir="auto" className="overflow-x-clip whitespace-pre-line wrap-anywhere">
            {text}
          </p>
        ) : (
          <blockquote
            key={at++}
            dir="auto"
            className="border-s-2 border-edge ps-3 overflow-x-clip whitespace-pre-line wrap-anywhere text-quiet"
          >
            {text}
          </blockquote>
        ),
      )}
    </div>
  );
}
