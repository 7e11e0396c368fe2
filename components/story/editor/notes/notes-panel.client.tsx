"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NoteForm } from "./note-form.client";
import { NoteThread } from "./note-thread.client";
import { notePlaces } from "./notes-plugin";
import type { Notes } from "./use-notes.client";

/** Notes in the order of the text; those whose passage is gone come last, and none is lost. */
export function NotesPanel({
  notes,
  editor,
  names,
  timeZone,
}: {
  notes: Notes;
  editor: Editor | null;
  names: string[];
  timeZone: string;
}) {
  const [showsSettled, setShowsSettled] = useState(false);
  const starts = useEditorState({
    editor,
    selector: ({ editor: e }) =>
      e ? Object.fromEntries([...notePlaces(e.state)].map(([id, { from }]) => [id, from])) : {},
  });
  const { threads, draft, trouble } = notes;
  const place = (id: string) => starts?.[id] ?? Number.POSITIVE_INFINITY;
  const shown = threads
    .filter(({ id, isResolved }) => !isResolved || showsSettled || notes.chosen === id)
    .sort((a, b) => place(a.id) - place(b.id));
  const settled = threads.filter(({ isResolved }) => isResolved).length;
  return (
    <section aria-label="Notes" className="border-t-2 border-ink pt-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[17px] font-semibold">Notes</h2>
        <Button tone="quiet" onClick={notes.start}>
          Add note
        </Button>
      </div>
      <p className="pt-1 text-[14px] text-quiet">
        Only the desk sees them. They are about the selected words, or the paragraph at the cursor.
      </p>
      {trouble && (
        <p role="alert" className="pt-2 font-semibold text-alarm">
          {trouble}
        </p>
      )}
      {draft && (
        <div className="border-b border-rule py-3">
          <p className="font-prose text-quiet">“{draft.exact}”</p>
          <NoteForm
            label="Note"
            verb="Save note"
            names={names}
            onSend={notes.add}
            onCancel={notes.cancel}
          />
        </div>
      )}
      <ul>
        {shown.map((thread) => (
          <NoteThread
            key={thread.id}
            isGone={starts !== null && !(thread.id in starts)}
            {...{ thread, notes, names, timeZone }}
          />
        ))}
      </ul>
      {settled > 0 && (
        <button
          type="button"
          className="link touch cursor-pointer text-[15px]"
          onClick={() => setShowsSettled(!showsSettled)}
        >
          {showsSettled ? "Hide settled notes" : `Show settled notes (${settled})`}
        </button>
      )}
    </section>
  );
}
