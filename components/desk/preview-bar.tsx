const widths = [
  { word: "Desktop", query: "", isPhone: false },
  { word: "Phone", query: "?width=phone", isPhone: true },
];

/** Above a preview: what this is, how wide, and the way back. */
export function PreviewBar({ id, isPhone }: { id: string; isPhone: boolean }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-5 border-b border-rule text-[15px]">
      <p className="font-semibold">Preview: only staff see this page</p>
      <nav aria-label="Preview" className="flex gap-4">
        {widths.map((width) => (
          <a
            key={width.word}
            href={`/desk/stories/${id}/preview${width.query}`}
            aria-current={width.isPhone === isPhone ? "page" : undefined}
            className={`touch border-b-4 ${
              width.isPhone === isPhone ? "border-verdigris font-semibold" : "border-transparent"
            }`}
          >
            {width.word}
          </a>
        ))}
        <a href={`/desk/stories/${id}`} className="link touch">
          Back to the editor
        </a>
      </nav>
    </div>
  );
}
