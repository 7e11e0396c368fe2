import { embedOf } from "@/lib/embeds";
import type { Block, Doc } from "@/lib/rich-text";

/** Paragraphs that are the address of something a story can show, shown. */
export const withEmbeds = (doc: Doc): Doc => ({ ...doc, content: doc.content.map(asEmbed) });

function asEmbed(block: Block): Block {
  if (block.type !== "paragraph" || block.content?.length !== 1) return block;
  const [only] = block.content;
  if (only?.type !== "text" || /\s/.test(only.text)) return block;
  const embed = embedOf(only.text);
  return embed ? { type: "embed", attrs: { url: embed.url, title: "", author: "" } } : block;
}
