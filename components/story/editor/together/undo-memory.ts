import type { Editor } from "@tiptap/core";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { fromBase64, toBase64 } from "./base64";

/**
 * What can be undone, through a reload of the page. Yjs names what was inserted and deleted by ids
 * that every copy of the document knows, so the steps mean the same in the page that comes after.
 */
type Step = { insertions: string; deletions: string };
type StackItem = Y.UndoManager["undoStack"][number];

const key = (storyId: string) => `galley.undo.${storyId}`;
const most = 100;

const managerOf = (editor: Editor): Y.UndoManager | undefined =>
  yUndoPluginKey.getState(editor.state)?.undoManager;

export function keepUndo(editor: Editor, storyId: string): void {
  const manager = managerOf(editor);
  if (!manager) return;
  try {
    const steps = manager.undoStack.slice(-most).map(write);
    sessionStorage.setItem(key(storyId), JSON.stringify(steps));
  } catch {
    // Without storage undo ends at the reload; the text does not.
  }
}

export function restoreUndo(editor: Editor, storyId: string): void {
  const manager = managerOf(editor);
  if (!manager || manager.undoStack.length > 0) return;
  try {
    const steps = JSON.parse(sessionStorage.getItem(key(storyId)) ?? "[]") as Step[];
    manager.undoStack.push(...steps.map(read));
  } catch {
    sessionStorage.removeItem(key(storyId));
  }
}

/** A snapshot is the one form in which Yjs writes a set of ids. */
const write = ({ insertions, deletions }: StackItem): Step => ({
  insertions: toBase64(Y.encodeSnapshot(new Y.Snapshot(insertions, new Map()))),
  deletions: toBase64(Y.encodeSnapshot(new Y.Snapshot(deletions, new Map()))),
});

const read = ({ insertions, deletions }: Step): StackItem => ({
  insertions: Y.decodeSnapshot(fromBase64(insertions)).ds,
  deletions: Y.decodeSnapshot(fromBase64(deletions)).ds,
  meta: new Map(),
});
