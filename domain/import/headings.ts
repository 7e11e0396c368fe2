import { closingOffer, isPlain, lineOf } from "@/domain/story/closing-offer";
import { maxStandfirst } from "@/domain/story/input";
import { isHeading, longestHeadline } from "@/domain/story/paste";
import type { Block, Doc } from "@/lib/rich-text";
import { cleanLine } from "@/lib/text";
import type { ReadDocument } from "./document";
import { takeLead } from "./enclosed";

/**
 * What of a document is the headline, the standfirst and the poll: the headline is what it says of
 * itself, a heading at its top or a first line that does not end like a sentence, else the file's
 * name; a paragraph in italics below it is the standfirst; a picture above all text is the lead; a
 * closing either-or question is the poll.
 */
export function laidOut(
  filename: string,
  doc: Doc,
  said: { headline: string; standfirst: string },
): Omit<ReadDocument, "pictures"> {
  const rest = [...doc.content];
  const above = takeLead(rest);
  const title = cleanLine(said.headline).slice(0, longestHeadline);
  const headline = headlineIn(rest, title) || title || nameOf(filename);
  const standfirst = cleanLine(said.standfirst) || standfirstIn(rest);
  const lead = above ?? takeLead(rest);
  if (standfirst.length > maxStandfirst)
    rest.unshift({ type: "paragraph", content: [{ type: "text", text: standfirst }] });
  const poll = pollIn(rest);
  return {
    headline,
    lead,
    standfirst: standfirst.length > maxStandfirst ? "" : standfirst,
    doc: { type: "doc", content: rest },
    poll,
  };
}

/** Takes it off the top. A title that the document names may stand there once more. */
function headlineIn(blocks: Block[], title: string): string {
  const [first] = blocks;
  const line = lineOf(first);
  const isLike =
    first?.type === "heading" ||
    (first?.type === "paragraph" && isPlain(first) && isHeading(line, longestHeadline));
  const isIt = title ? line === title : isLike && blocks.length > 1;
  if (!isIt || line === "" || line.length > longestHeadline) return "";
  blocks.shift();
  return line;
}

function standfirstIn(blocks: Block[]): string {
  const [first] = blocks;
  if (first?.type !== "paragraph" || blocks.length < 2 || !isPlain(first)) return "";
  const words = first.content?.filter((part) => part.type === "text") ?? [];
  const isItalic = words.every(({ marks }) => marks?.some(({ type }) => type === "italic"));
  if (words.length === 0 || !isItalic) return "";
  blocks.shift();
  return lineOf(first);
}

/** Takes it off the end, with the line that invites to it. */
function pollIn(blocks: Block[]): ReadDocument["poll"] {
  const found = blocks.length < 3 ? null : closingOffer(blocks);
  if (found) blocks.splice(-found.takes);
  return found?.poll ?? null;
}

const nameOf = (filename: string): string =>
  cleanLine(filename.replace(/\.[^.]*$/, "").replaceAll(/[-_]+/g, " ")).slice(0, longestHeadline);
