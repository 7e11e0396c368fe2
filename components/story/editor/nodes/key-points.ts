import { mergeAttributes, Node } from "@tiptap/core";

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
});
