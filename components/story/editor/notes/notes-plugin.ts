import { type Editor, Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { NoteThread } from "@/domain/note/queries";
import { placeFrom, placeToKeep } from "../together/kept-place";
import { findQuote, quoteOf } from "./anchor";

export type Anchor = NoteThread["anchor"];
type Marked = { id: string; anchor: Anchor; isResolved: boolean };
type Place = { from: number; to: number };
type NotesState = { marked: readonly Marked[]; chosen: string | null; places: Map<string, Place> };

const key = new PluginKey<NotesState>("notes");
const nothing: NotesState = { marked: [], chosen: null, places: new Map() };

/** Shows which passages have notes. Places follow what is written here and are looked up anew else. */
export const NotePassages = Extension.create<{ onChoose: (id: string) => void }>({
  name: "notePassages",
  addOptions: () => ({ onChoose: () => {} }),
  addProseMirrorPlugins() {
    const { onChoose } = this.options;
    return [
      new Plugin<NotesState>({
        key,
        state: {
          init: () => nothing,
          apply: (tr, before, _, state) => {
            const change = tr.getMeta(key) as Partial<NotesState> | undefined;
            const next = change ? { ...before, ...change } : before;
            if (change?.marked || (tr.docChanged && isChangeOrigin(tr)))
              return { ...next, places: placesOf(next.marked, state) };
            if (!tr.docChanged) return next;
            const places = new Map<string, Place>();
            for (const [id, { from, to }] of next.places) {
              const moved = { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) };
              if (moved.from < moved.to) places.set(id, moved);
            }
            return { ...next, places };
          },
        },
        props: {
          decorations: (state) => {
            const { marked, chosen, places } = key.getState(state) ?? nothing;
            const shown = marked.flatMap(({ id, isResolved }) => {
              const place = places.get(id);
              if (!place || (isResolved && id !== chosen)) return [];
              const look = id === chosen ? "noted is-chosen" : "noted";
              return [Decoration.inline(place.from, place.to, { class: look })];
            });
            return shown.length > 0 ? DecorationSet.create(state.doc, shown) : null;
          },
          handleClick: (view, at) => {
            const { places } = key.getState(view.state) ?? nothing;
            for (const [id, { from, to }] of places) if (from <= at && at < to) onChoose(id);
            return false;
          },
        },
      }),
    ];
  },
});

export const markNotes = (editor: Editor, marked: readonly Marked[]): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, { marked }));

/** Goes to a note's passage. @returns false if the passage is gone */
export function goToNote(editor: Editor, id: string): boolean {
  const place = key.getState(editor.state)?.places.get(id);
  const { tr } = editor.state;
  tr.setMeta(key, { chosen: id });
  if (place) tr.setSelection(TextSelection.create(tr.doc, place.from)).scrollIntoView();
  editor.view.dispatch(tr);
  return place !== undefined;
}

/** Where each note stands, for their order and for those whose passage is gone. */
export const notePlaces = (state: EditorState): Map<string, Place> =>
  key.getState(state)?.places ?? new Map();

/** The passage that is selected, or the block at the cursor. @returns null for an empty block */
export function anchorHere({ state }: Editor): Anchor | null {
  const { $from, empty } = state.selection;
  const from = empty ? $from.start() : state.selection.from;
  const to = empty ? $from.end() : state.selection.to;
  if (from >= to) return null;
  const { text, offsetOf } = textOf(state.doc);
  const quote = quoteOf(text, offsetOf(from), offsetOf(to));
  if (quote.exact.trim() === "") return null;
  return { ...quote, start: placeToKeep(state, from), end: placeToKeep(state, to) };
}

function placesOf(marked: readonly Marked[], state: EditorState): Map<string, Place> {
  const places = new Map<string, Place>();
  const { text, placeOf } = textOf(state.doc);
  for (const { id, anchor } of marked) {
    const [from, to] = [placeFrom(state, anchor.start), placeFrom(state, anchor.end)];
    if (from !== null && to !== null && from < to && to <= state.doc.content.size) {
      places.set(id, { from, to });
      continue;
    }
    const found = findQuote(text, anchor);
    if (found) places.set(id, { from: placeOf(found.from), to: placeOf(found.to) });
  }
  return places;
}

/** The document as one text, a line per block, and the way between its offsets and positions. */
function textOf(doc: Node) {
  const blocks: { offset: number; at: number; length: number }[] = [];
  let text = "";
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const words = node.textBetween(0, node.content.size, "\n", "\ufffc");
    blocks.push({ offset: text.length, at: at + 1, length: words.length });
    text += `${words}\n`;
    return false;
  });
  const offsetOf = (position: number): number => {
    const block = blocks.findLast(({ at }) => at <= position) ?? blocks[0];
    return block ? block.offset + Math.min(block.length, Math.max(0, position - block.at)) : 0;
  };
  const placeOf = (offset: number): number => {
    const block = blocks.findLast((one) => one.offset <= offset) ?? blocks[0];
    return block ? block.at + Math.min(block.length, offset - block.offset) : 0;
  };
  return { text, offsetOf, placeOf };
}
