import { type Editor, mergeAttributes, Node } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    keyPoints: { insertKeyPoints: () => ReturnType };
  }
}

/** A box that says what matters, as one list. */
export const KeyPoints = Node.create({
  name: "keyPoints",
  group: "block",
  content: "bulletList",
  defining: true,
  isolating: true,
  // Before the keys of lists, which would only part the line.
  priority: 110,
  parseHTML: () => [{ tag: "aside.key-points", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    "aside",
    mergeAttributes(HTMLAttributes, { class: "key-points", "aria-label": "Key points" }),
    0,
  ],
  addCommands() {
    return {
      insertKeyPoints:
        () =>
        ({ commands }) =>
          commands.insertBlock({
            type: this.name,
            content: [
              {
                type: "bulletList",
                content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
              },
            ],
          }),
    };
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => leave(this.editor, "last"),
      Backspace: () => leave(this.editor, "only"),
    };
  },
});

/** Out of the box by an empty point at its end; a box of nothing else is a line again. */
function leave({ state, view }: Editor, which: "last" | "only"): boolean {
  const { $from, empty } = state.selection;
  const [box, list, item] = [$from.node(1), $from.node(2), $from.node(3)];
  // A point of the box itself, not of a list in it.
  const isPoint = box?.type.name === "keyPoints" && $from.depth === 4 && item?.childCount === 1;
  if (!empty || !isPoint || !list || $from.parent.content.size > 0) return false;
  const isOnly = list.childCount === 1;
  if (!isOnly && (which === "only" || $from.index(2) < list.childCount - 1)) return false;
  const line = state.schema.node("paragraph");
  const { tr } = state;
  if (isOnly) tr.replaceWith($from.before(1), $from.after(1), line);
  else tr.insert($from.after(1), line).delete($from.before(3), $from.after(3));
  const at = isOnly ? $from.before(1) : tr.mapping.map($from.after(1), -1);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}
