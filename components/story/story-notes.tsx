import { directionOf } from "@/lib/direction";

/** The notes at the end of a body, each with the way back to its place. */
export function StoryNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-label="Notes" className="story-notes">
      <ol>
        {[...notes.entries()].map(([at, note]) => (
          <li key={at} id={`note-${at + 1}`} dir={directionOf(note)}>
            {note}{" "}
            <a href={`#reference-${at + 1}`} aria-label={`Back to note ${at + 1} in the text`}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
