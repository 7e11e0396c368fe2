import { mergeAttributes, Node } from "@tiptap/core";
import { type PictureFiles, pictureUrl } from "@/lib/picture";
import { words } from "./words";

/** Files of the pictures a story may show, so that the editor can show them too. */
export type KnownPictures = Map<string, PictureFiles>;

export const figure = (known: KnownPictures) =>
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
      alt: words("alt"),
      caption: words("caption"),
      credit: words("credit"),
    }),
    parseHTML: () => [{ tag: "figure[data-media-id]" }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { mediaId, alt, caption, credit } = node.attrs;
      const { widths = [], edition = "" } = known.get(mediaId) ?? {};
      const width = widths.find((one) => one >= 480) ?? widths.at(-1);
      const said = [caption, credit].filter(Boolean).join(" · ");
      return [
        "figure",
        mergeAttributes(HTMLAttributes, { class: "story-figure" }),
        ["img", { src: width ? pictureUrl({ id: mediaId, edition }, width, "jpg") : "", alt }],
        ["figcaption", {}, said || (alt ? "No caption" : "No description yet")],
      ];
    },
  });
