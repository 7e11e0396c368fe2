import type { ImportNote } from "@/domain/import/site/queries";

const words: Record<ImportNote["kind"], string> = {
  failed: "Failed",
  skipped: "Skipped",
  changed: "Not as it was",
};

/** What did not come, or not as it was, and why. */
export function ImportNotes({ notes }: { notes: ImportNote[] }) {
  return (
    <ul className="border-t border-rule">
      {notes.map(({ id, kind, title, address, why, storyId }) => (
        <li key={id} className="border-b border-rule py-3">
          <p className="wrap-anywhere">
            <span className={kind === "failed" ? "font-semibold text-alarm" : "text-quiet"}>
              {words[kind]}:
            </span>{" "}
            {storyId ? (
              <a href={`/desk/stories/${storyId}`} className="link">
                {title || "Untitled story"}
              </a>
            ) : (
              title || address || "Untitled"
            )}
          </p>
          <p className="text-[15px] wrap-anywhere text-quiet">{why}</p>
        </li>
      ))}
    </ul>
  );
}
