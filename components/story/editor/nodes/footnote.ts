import { mergeAttributes, Node } from "@tiptap/core";
import { words } from "./words";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a note behind the words at the cursor, or changes the one that is selected. */
      setFootnote: (text: string) => ReturnType;
    };
  }
}

/** A note to the words before it. The editor counts them by CSS, so that none has to be redrawn. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ text: words("text") }),
  parseHTML: () => [{ tag: "sup[data-text]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "sup",
    mergeAttributes(HTMLAttributes, {
      class: "editor-note",
      title: node.attrs.text,
      "aria-label": `Note: ${node.attrs.text}`,
      role: "note",
    }),
  ],
  renderText: ({ node }) => ` (${node.attrs.text})`,
  addCommands() {
    return {
      setFootnote:
        (text) =>
        ({ commands, editor }) =>
          editor.isActive(this.name)
            ? commands.updateAttributes(this.name, { text })
            : commands.insertContent({ type: this.name, attrs: { text } }),
    };
  },
});
