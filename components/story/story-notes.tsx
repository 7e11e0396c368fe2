import type { Voice } from "@/lib/words/voice";

/** The notes at the end of a body, each with the way back to its place. */
export function StoryNotes({ notes, voice }: { notes: readonly string[]; voice: Voice }) {
  if (notes.length === 0) return null;
  return (
    <section aria-label={voice.words.story.notes} className="story-notes">
      <ol>
        {[...notes.entries()].map(([at, note]) => (
          <li key={at} id={`note-${at + 1}`} dir={voice.directionOf(note)}>
            {note}{" "}
            <a href={`#reference-${at + 1}`} aria-label={voice.words.story.backToNote(at + 1)}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
