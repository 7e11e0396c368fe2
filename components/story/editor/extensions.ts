import { Blockquote } from "@tiptap/extension-blockquote";
import { ListItem } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";
import { isSafeHref } from "@/lib/rich-text";
import { EmbedBlock } from "./nodes/embed";
import { figure, type KnownPictures } from "./nodes/figure";
import { Footnote } from "./nodes/footnote";
import { InsertBlock } from "./nodes/insert-block";
import { KeyPoints } from "./nodes/key-points";
import { PollPlaceBlock } from "./nodes/poll-place";
import { PullQuote } from "./nodes/pull-quote";
import { type Headlines, relatedStoryBlock } from "./nodes/related-story";
import { tableNodes } from "./nodes/table";

export type { KnownPictures };

/** Exactly what lib/rich-text.ts allows: the editor cannot make what the server would refuse. */
export const storyExtensions = (known: KnownPictures, headlines: Headlines) => [
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
  InsertBlock,
  PullQuote,
  figure(known),
  Footnote,
  KeyPoints,
  ...tableNodes,
  EmbedBlock,
  PollPlaceBlock,
  relatedStoryBlock(headlines),
];
