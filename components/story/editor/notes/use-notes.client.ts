"use client";

import type { Editor } from "@tiptap/react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import * as actions from "@/domain/note/actions";
import type { NoteThread } from "@/domain/note/queries";
import { type Anchor, anchorHere, goToNote, markNotes } from "./notes-plugin";

type Answer = { ok: boolean; reason?: string; fields?: Record<string, string> };

/** The story's notes, and what can be done to them. Threads come with the page and its refreshes. */
export function useNotes(storyId: string, threads: NoteThread[], editor: Editor | null) {
  const { refresh } = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState<Anchor | null>(null);
  const [trouble, setTrouble] = useState("");

  useEffect(() => {
    if (editor && !editor.isDestroyed) markNotes(editor, threads);
  }, [editor, threads]);

  /** @returns whether it was done; what was typed stays in its field if not */
  const act = async (work: Promise<Answer>): Promise<boolean> => {
    const answer = await work.catch(() => null);
    const why = answer?.fields && Object.values(answer.fields)[0];
    setTrouble(answer?.ok ? "" : (why ?? "It could not be done. Your words are still here."));
    if (answer?.ok) refresh();
    return answer?.ok ?? false;
  };

  return {
    threads,
    chosen,
    draft,
    trouble,
    start: () => {
      const anchor = editor && anchorHere(editor);
      setTrouble(anchor ? "" : "Put the cursor into the words the note is about.");
      setDraft(anchor);
    },
    cancel: () => setDraft(null),
    choose: (id: string) => {
      setChosen(id);
      if (editor) goToNote(editor, id);
    },
    add: async (body: string) => {
      if (!draft || !(await act(actions.addNote({ storyId, anchor: asPlain(draft), body }))))
        return false;
      setDraft(null);
      return true;
    },
    reply: (noteId: string, body: string) => act(actions.replyToNote({ noteId, body })),
    edit: (noteId: string, body: string) => act(actions.editNote({ noteId, body })),
    remove: (noteId: string) => act(actions.deleteNote({ noteId })),
    resolve: (noteId: string, isResolved: boolean) =>
      act(actions.resolveNote({ noteId, isResolved })),
  };
}

export type Notes = ReturnType<typeof useNotes>;

type Plain = Parameters<typeof actions.addNote>[0]["anchor"];
/** Positions come as objects of the library’s own. */
const asPlain = (anchor: Anchor): Plain => JSON.parse(JSON.stringify(anchor)) as Plain;
