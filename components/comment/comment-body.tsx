/** A reader's text: paragraphs and line breaks, its own direction, and nothing of it a link. */
export function CommentBody({ body }: { body: string }) {
  let at = 0;
  return (
    <div dir="auto" className="mt-1 grid gap-3 font-prose text-[17px] leading-[1.55]">
      {body.split("\n\n").map((paragraph) => (
        <p key={at++} className="whitespace-pre-line wrap-anywhere">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
