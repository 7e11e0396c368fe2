import { type CommandProps, Extension, type JSONContent } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    insertBlock: {
      /**
       * Puts a block behind the one at the cursor, or in place of an empty line; what is there stays.
       * Writing goes on inside it, or below it if there is nothing to write in it.
       */
      insertBlock: (block: JSONContent) => ReturnType;
    };
  }
}

export const InsertBlock = Extension.create({
  name: "insertBlock",
  addCommands: () => ({ insertBlock: (block) => (props) => insert(block, props) }),
});

function insert(block: JSONContent, { state, tr, dispatch }: CommandProps): boolean {
  const node = state.schema.nodeFromJSON(block);
  if (!dispatch) return true;
  const { from, to } = placeIn(tr.selection);
  tr.replaceWith(from, to, node);
  const after = from + node.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, state.schema.node("paragraph"));
  const cursor = node.isAtom ? after + 1 : from + 1;
  tr.setSelection(TextSelection.near(tr.doc.resolve(cursor))).scrollIntoView();
  return true;
}

function placeIn(selection: CommandProps["tr"]["selection"]): { from: number; to: number } {
  const { $from, $to } = selection;
  if (selection instanceof NodeSelection && $from.depth === 0)
    return { from: selection.to, to: selection.to };
  const isEmptyLine = $from.depth === 1 && selection.empty && $from.parent.content.size === 0;
  if (isEmptyLine) return { from: $from.before(1), to: $from.after(1) };
  const end = $to.depth > 0 ? $to.after(1) : selection.to;
  return { from: end, to: end };
}
