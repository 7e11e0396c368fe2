import { Extension, InputRule } from "@tiptap/core";
import { isSafeHref } from "@/lib/rich-text";

/** `[words](address)` becomes a link as soon as its last sign is typed. */
export const MarkdownLink = Extension.create({
  name: "markdownLink",
  addInputRules() {
    return [
      new InputRule({
        find: /\[([^\]\n]{1,300})\]\(([^()\s]{1,2000})\)$/,
        handler: ({ range, match, chain }) => {
          const [, words = "", href = ""] = match;
          if (!isSafeHref(href)) return;
          chain()
            .deleteRange(range)
            .insertContent({
              type: "text",
              text: words,
              marks: [{ type: "link", attrs: { href } }],
            })
            .unsetMark("link")
            .run();
        },
      }),
    ];
  },
});
