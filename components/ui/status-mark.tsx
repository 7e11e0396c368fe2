/** A state as shape and word; the shape tells it without colour. */
const shapes = {
  filled: <rect x="1" y="1" width="12" height="12" fill="currentColor" />,
  outlined: (
    <rect x="2" y="2" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="2" />
  ),
  hatched: (
    <>
      <rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" />
      <path d="M1 7 7 1M1 13 13 1M7 13l6-6" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  crossed: (
    <>
      <rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" />
      <path d="m2 2 10 10" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
};

export type Mark = { shape: keyof typeof shapes; tone: string; word: string };

export const storyMarks: Record<string, Mark> = {
  draft: { shape: "outlined", tone: "text-ink", word: "Draft" },
  in_review: { shape: "hatched", tone: "text-copper", word: "In review" },
  scheduled: { shape: "outlined", tone: "text-verdigris", word: "Scheduled" },
  published: { shape: "filled", tone: "text-verdigris", word: "Published" },
  unpublished: { shape: "crossed", tone: "text-quiet", word: "Unpublished" },
};

export function StatusMark({ shape, tone, word }: Mark) {
  return (
    <span className="inline-flex max-w-full items-center gap-2 whitespace-nowrap">
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        aria-hidden="true"
        className={`shrink-0 ${tone}`}
      >
        {shapes[shape]}
      </svg>
      {word}
    </span>
  );
}
