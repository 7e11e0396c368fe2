"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextArea } from "@/components/ui/field";

const most = 2_000;

/** The words of a note: a new one at the cursor, or the one that is selected. */
export function FootnoteDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const isThere = editor.isActive("footnote");
  const [words, setWords] = useState<string>(editor.getAttributes("footnote").text ?? "");
  const [error, setError] = useState<string>();
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === "") return setError("Write the note.");
    editor.chain().focus().setFootnote(words.trim()).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().deleteSelection().run();
    onClose();
  };
  return (
    <Dialog title={isThere ? "Change footnote" : "Add footnote"} isOpen onClose={onClose}>
      <form onSubmit={apply} className="grid gap-4">
        <TextArea
          id="footnote-words"
          label="Note"
          rows={4}
          value={words}
          maxLength={most}
          error={error}
          onChange={(event) => setWords(event.target.value)}
          autoFocus
        />
        <div className="flex gap-3">
          <Button type="submit">Set footnote</Button>
          {isThere && (
            <Button tone="quiet" onClick={remove}>
              Remove footnote
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
