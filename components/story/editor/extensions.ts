import { mergeAttributes, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { ListItem } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";
import { pictureUrl } from "@/lib/picture";
import { isSafeHref } from "@/lib/rich-text";

/** Widths of the pictures a story may show, so that the editor can show them too. */
export type PictureWidths = Map<string, number[]>;

const PullQuote = Node.create({
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

const text = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes: Record<string, string>) => ({ [`data-${name}`]: attributes[name] }),
});

const figure = (widths: PictureWidths) =>
  Node.create({
    name: "figure",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => ({
      mediaId: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-media-id"),
        renderHTML: ({ mediaId }: Record<string, string>) => ({ "data-media-id": mediaId }),
      },
      alt: text("alt"),
      caption: text("caption"),
      credit: text("credit"),
    }),
    parseHTML: () => [{ tag: "figure[data-media-id]" }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { mediaId, alt, caption, credit } = node.attrs;
      const width = widths.get(mediaId)?.find((one) => one >= 480) ?? widths.get(mediaId)?.at(-1);
      const words = [caption, credit].filter(Boolean).join(" · ");
      return [
        "figure",
        mergeAttributes(HTMLAttributes, { class: "story-figure" }),
        ["img", { src: width ? pictureUrl(mediaId, width, "jpg") : "", alt }],
        ["figcaption", {}, words || (alt ? "No caption" : "No description yet")],
      ];
    },
  });

/** Exactly what lib/rich-text.ts allows: the editor cannot make what the server would refuse. */
export const storyExtensions = (widths: PictureWidths) => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    listItem: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    // The shared document has a history of its own.
    undoRedo: false,
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (url) => isSafeHref(url),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Blockquote.extend({ content: "paragraph+" }),
  ListItem.extend({ content: "(paragraph | bulletList | orderedList)+" }),
  PullQuote,
  figure(widths),
];

/** Word and Docs start at h1 and go deeper than stories do. */
export const flattenHeadings = (html: string): string =>
  html.replace(/<(\/?)h1\b/gi, "<$1h2").replace(/<(\/?)h[4-6]\b/gi, "<$1h3");
