import { maxStandfirst } from "@/domain/story/input";
import { isHeading, longestHeadline, offer } from "@/domain/story/paste";
import { type Block, type Doc, plainText } from "@/lib/rich-text";
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

const lineOf = (block: Block | undefined): string =>
  block ? cleanLine(plainText({ type: "doc", content: [block] })) : "";

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
  const last = blocks.slice(-2);
  if (blocks.length < 3 || !last.every(isPlain)) return null;
  const poll = offer(last.map(lineOf));
  if (poll) blocks.splice(poll.lead ? -2 : -1);
  return poll;
}

/** Words alone: a note or a picture would be lost with its line. */
const isPlain = (block: Block): boolean =>
  (block.type === "paragraph" || block.type === "heading") &&
  (block.content ?? []).every(({ type }) => type !== "footnote");

const nameOf = (filename: string): string =>
  cleanLine(filename.replace(/\.[^.]*$/, "").replaceAll(/[-_]+/g, " ")).slice(0, longestHeadline);
