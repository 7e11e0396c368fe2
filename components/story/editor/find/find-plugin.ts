import type { Editor } from "@tiptap/core";
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { type Found, findIn, type Search } from "./find";

type FindState = { search: Search | null; found: Found[]; current: number };
const key = new PluginKey<FindState>("find");
const nothing: FindState = { search: null, found: [], current: 0 };

export const findStateOf = (state: EditorState): FindState => key.getState(state) ?? nothing;

/** Marks what is looked for. While nothing is, a key press costs nothing. */
export const Find = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, before) => {
          const change = tr.getMeta(key) as Partial<FindState> | undefined;
          const search = change?.search === undefined ? before.search : change.search;
          if (!search) return nothing;
          const isOld = search === before.search && !tr.docChanged;
          const found = isOld ? before.found : findIn(tr.doc, search);
          const wanted = change?.current ?? before.current;
          return { search, found, current: Math.min(wanted, Math.max(0, found.length - 1)) };
        },
      },
      props: {
        decorations: (state) => {
          const { found, current } = findStateOf(state);
          if (found.length === 0) return null;
          return DecorationSet.create(
            state.doc,
            found.map(({ from, to }, n) =>
              Decoration.inline(from, to, { class: n === current ? "found is-current" : "found" }),
            ),
          );
        },
      },
    }),
  ],
});

const tell = (editor: Editor, change: Partial<FindState>) =>
  editor.view.dispatch(editor.state.tr.setMeta(key, change));

/** Begins at the first place behind the cursor. */
export function look(editor: Editor, search: Search | null): void {
  tell(editor, { search, current: 0 });
  const { found } = findStateOf(editor.state);
  const after = found.findIndex(({ from }) => from >= editor.state.selection.from);
  if (after > 0) tell(editor, { current: after });
}

/** Goes to another place, around the ends, and shows it. */
export function step(editor: Editor, by: 1 | -1): void {
  const { found, current } = findStateOf(editor.state);
  if (found.length === 0) return;
  show(editor, (current + by + found.length) % found.length);
}

function show(editor: Editor, current: number): void {
  const place = findStateOf(editor.state).found[current];
  if (!place) return;
  const { tr } = editor.state;
  tr.setMeta(key, { current }).setSelection(TextSelection.create(tr.doc, place.from, place.to));
  editor.view.dispatch(tr.scrollIntoView());
}

export function replaceOne(editor: Editor, words: string): void {
  const { found, current } = findStateOf(editor.state);
  const place = found[current];
  if (!place) return;
  const { tr } = editor.state;
  if (words) tr.insertText(words, place.from, place.to);
  else tr.delete(place.from, place.to);
  editor.view.dispatch(tr);
  const next = findStateOf(editor.state).found.findIndex(
    ({ from }) => from >= place.from + words.length,
  );
  show(editor, Math.max(0, next));
}

/** In one step, so that one undo takes it back. @returns how many there were */
export function replaceAll(editor: Editor, words: string): number {
  const { found } = findStateOf(editor.state);
  const { tr } = editor.state;
  yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing();
  // From the end, so that the places before stay true.
  for (const { from, to } of [...found].reverse())
    if (words) tr.insertText(words, from, to);
    else tr.delete(from, to);
  if (found.length > 0) editor.view.dispatch(tr);
  return found.length;
}
