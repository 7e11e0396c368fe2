import "server-only";
import { layOut, type PollOffer } from "@/domain/story/paste";
import { fromText } from "@/lib/html/from-text";
import { toDoc } from "@/lib/html/to-doc";
import { isTree, type Part, type Tree, wordsOf } from "@/lib/html/tree";
import { type Result, refuse } from "@/lib/result";
import { type Doc, isEmptyDoc } from "@/lib/rich-text";
import { cleanLine } from "@/lib/text";
import { readDocx } from "./docx";
import { withEmbeds } from "./embeds";
import { type EnclosedPicture, type Shown, withFigures } from "./enclosed";
import { laidOut } from "./headings";
import { type DocumentKind, type DocumentRefusal, maxText } from "./input";
import { readMarkdown } from "./markdown";

export type ReadDocument = {
  headline: string;
  standfirst: string;
  /** Pictures in it, and the lead, are named by the ids of `pictures` until the library has them. */
  doc: Doc;
  lead: Shown | null;
  poll: PollOffer | null;
  pictures: readonly EnclosedPicture[];
};

/** Reads a document somebody wrote elsewhere. Nothing outside the file is looked at. */
export async function readDocument(
  filename: string,
  bytes: Uint8Array,
): Promise<Result<ReadDocument, DocumentRefusal>> {
  const kind = kindOf(filename, bytes);
  if (!kind) return refuse("kind");
  if (kind === "docx") return fromDocx(filename, bytes);
  if (bytes.length > maxText) return refuse("tooLarge");
  const text = decode(bytes);
  if (kind === "txt") return finished({ ...layOut(text), lead: null, pictures: [] });
  if (kind === "html") return fromHtml(filename, text);
  try {
    const { html, title, description } = readMarkdown(text);
    return fromHtml(filename, html, { headline: title, standfirst: description });
  } catch {
    // Nested deeper than anybody writes.
    return refuse("broken");
  }
}

/** Texts of two bytes a sign, by the mark at their beginning. */
const widths: Record<string, string | undefined> = { "255 254": "utf-16le", "254 255": "utf-16be" };

/** What the file is, not only what it is called. */
function kindOf(filename: string, bytes: Uint8Array): DocumentKind | null {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ending = /\.(docx|md|markdown|txt|html?)$/i.exec(filename)?.[1]?.toLowerCase();
  if (ending === "docx") return isZip ? "docx" : null;
  const isWide = widths[`${bytes[0]} ${bytes[1]}`] !== undefined;
  if (isZip || (bytes.includes(0) && !isWide)) return null;
  if (ending === "md" || ending === "markdown") return "md";
  if (ending === "txt") return "txt";
  return ending ? "html" : null;
}

async function fromDocx(
  filename: string,
  bytes: Uint8Array,
): Promise<Result<ReadDocument, DocumentRefusal>> {
  const read = await readDocx(bytes);
  return read ? fromHtml(filename, read.html, { pictures: read.pictures }) : refuse("broken");
}

/** @param said what the document itself calls its headline and standfirst, and the pictures in it */
function fromHtml(
  filename: string,
  html: string,
  said: { headline?: string; standfirst?: string; pictures?: readonly EnclosedPicture[] } = {},
): Result<ReadDocument, DocumentRefusal> {
  const { headline = "", pictures = [] } = said;
  const root = fromText(html);
  const standfirst = takeStandfirst(root) || (said.standfirst ?? "");
  const doc = withEmbeds(toDoc(pictures.length > 0 ? withFigures(root) : root));
  return finished({ ...laidOut(filename, doc, { headline, standfirst }), pictures });
}

/** A subtitle is no part of the text. */
function takeStandfirst(root: Tree): string {
  const isIt = (part: Part) => isTree(part) && part.attrs.class === "standfirst";
  const found = root.children.find(isIt);
  if (!found) return "";
  root.children = root.children.filter((part) => part !== found);
  return cleanLine(wordsOf(found));
}

function decode(bytes: Uint8Array): string {
  // Notepad's “Unicode”.
  const wide = widths[`${bytes[0]} ${bytes[1]}`];
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** What Windows-1252 has where Latin-1 has control characters; Node 20 decodes the one as the other. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Older editors on Windows write this; every byte of it means something. */
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? "");

const finished = (read: ReadDocument): Result<ReadDocument, DocumentRefusal> =>
  isEmptyDoc(read.doc) && read.standfirst === "" ? refuse("empty") : { ok: true, ...read };
