import { mergeAttributes, Node } from "@tiptap/core";

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p.pull-quote" }, { tag: "aside" }],
  renderHTML: ({ HTMLAttributes }) => [
    "p",
    mergeAttributes(HTMLAttributes, { class: "pull-quote" }),
    0,
  ],
});
