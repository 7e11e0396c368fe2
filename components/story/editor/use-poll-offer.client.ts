"use client";

import type { Editor } from "@tiptap/react";
import { type RefObject, useCallback, useState } from "react";
import { closingOffer } from "@/domain/story/closing-offer";
import type { PollOffer } from "@/domain/story/paste";
import type { Block } from "@/lib/rich-text";

/** What an offer can be about: a question, the line before it, and empty lines at the end. */
const looksAt = 6;

/**
 * The closing question of a body, offered as its poll. It stays in the body until it is taken, so
 * that whoever leaves in between has lost nothing. Looked for when a text is opened or laid out,
 * not while somebody writes.
 */
export function usePollOffer(editor: RefObject<Editor | null>, storyId: string) {
  const [offer, setOffer] = useState<PollOffer | null>(null);
  const key = `galley.declined.${storyId}`;

  const look = useCallback(() => {
    const found = editor.current && find(editor.current)?.poll;
    setOffer(found && sessionStorage.getItem(key) !== found.question ? found : null);
  }, [editor, key]);

  /** An offer whose question was changed or removed is none any more. */
  const lookAgain = useCallback(() => {
    setOffer((before) => {
      if (!before || !editor.current) return before;
      return find(editor.current)?.poll.question === before.question ? before : null;
    });
  }, [editor]);

  /** Takes the question out of the body. */
  const take = useCallback(() => {
    const found = editor.current && find(editor.current);
    if (editor.current && found) removeLast(editor.current, found.takes);
    setOffer(null);
  }, [editor]);

  const decline = useCallback(() => {
    if (offer) sessionStorage.setItem(key, offer.question);
    setOffer(null);
  }, [offer, key]);

  return { offer, look, lookAgain, take, decline };
}

function find({ state: { doc } }: Editor) {
  const from = Math.max(0, doc.childCount - looksAt);
  const last = Array.from({ length: doc.childCount - from }, (_, n) => doc.child(from + n));
  return closingOffer(last.map((node) => node.toJSON() as Block));
}

function removeLast(editor: Editor, count: number): void {
  const { doc } = editor.state;
  let from = doc.content.size;
  for (let n = 1; n <= count; n++) from -= doc.child(doc.childCount - n).nodeSize;
  editor.commands.deleteRange({ from, to: doc.content.size });
}
