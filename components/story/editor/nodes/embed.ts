import { mergeAttributes, Node } from "@tiptap/core";
import { embedOf } from "@/lib/embeds";
import { words } from "./words";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    embed: {
      insertEmbed: (embed: { url: string; title: string; author: string }) => ReturnType;
    };
  }
}

/** A piece of another site, drawn as the card that readers first see. */
export const EmbedBlock = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ url: words("url"), title: words("title"), author: words("author") }),
  parseHTML: () => [{ tag: "figure.embed[data-url]" }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { url, title, author } = node.attrs;
    return [
      "figure",
      mergeAttributes(HTMLAttributes, { class: "embed" }),
      ["p", { class: "label" }, embedOf(url)?.provider.name ?? "Not shown to readers"],
      ["p", { class: "embed-title" }, title || url],
      ["p", { class: "embed-author" }, author],
    ];
  },
  addCommands() {
    return {
      insertEmbed:
        (attrs) =>
        ({ commands }) =>
          commands.insertBlock({ type: this.name, attrs }),
    };
  },
});
