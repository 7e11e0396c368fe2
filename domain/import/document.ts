import "server-only";
import mammoth from "mammoth";
import { marked } from "marked";
import { layOut, type PollOffer } from "@/domain/story/paste";
import { fromText } from "@/lib/html/from-text";
import { toDoc } from "@/lib/html/to-doc";
import { type Result, refuse } from "@/lib/result";
import { type Doc, isEmptyDoc, plainText } from "@/lib/rich-text";
import { cleanLine } from "@/lib/text";
import { type DocumentKind, type DocumentRefusal, maxText } from "./input";
import { isSoundZip } from "./zip";

export type ReadDocument = {
  headline: string;
  standfirst: string;
  doc: Doc;
  poll: PollOffer | null;
};

const longestHeadline = 200;

/** Reads a document somebody wrote elsewhere. Nothing outside the file is looked at. */
export async function readDocument(
  filename: string,
  bytes: Uint8Array,
): Promise<Result<ReadDocument, DocumentRefusal>> {
  const kind = kindOf(filename, bytes);
  if (!kind) return refuse("kind");
  if (kind === "docx") return readDocx(filename, bytes);
  if (bytes.length > maxText) return refuse("tooLarge");
  const text = decode(bytes);
  if (kind === "txt") return finished({ ...layOut(text) });
  const html = kind === "md" ? marked.parse(text, { async: false, gfm: true }) : text;
  return finished(withHeadline(filename, toDoc(fromText(html))));
}

/** What the file is, not only what it is called. */
function kindOf(filename: string, bytes: Uint8Array): DocumentKind | null {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ending = /\.(docx|md|markdown|txt|html?)$/i.exec(filename)?.[1]?.toLowerCase();
  if (ending === "docx") return isZip ? "docx" : null;
  if (isZip || bytes.includes(0)) return null;
  if (ending === "md" || ending === "markdown") return "md";
  if (ending === "txt") return "txt";
  return ending ? "html" : null;
}

async function readDocx(
  filename: string,
  bytes: Uint8Array,
): Promise<Result<ReadDocument, DocumentRefusal>> {
  if (!isSoundZip(bytes)) return refuse("broken");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        // A document that names a file of this machine gets nothing (CVE-2025-11849).
        externalFileAccess: false,
        // Pictures stay in the document: they come by the library, with their words.
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return finished(withHeadline(filename, toDoc(fromText(value))));
  } catch {
    return refuse("broken");
  }
}

function decode(bytes: Uint8Array): string {
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

/** A heading at the top is the headline; else the file's name is better than nothing. */
function withHeadline(filename: string, doc: Doc): ReadDocument {
  const [first, ...rest] = doc.content;
  const words =
    first?.type === "heading" ? cleanLine(plainText({ type: "doc", content: [first] })) : "";
  if (words !== "" && words.length <= longestHeadline && rest.length > 0)
    return { headline: words, standfirst: "", doc: { type: "doc", content: rest }, poll: null };
  const name = cleanLine(filename.replace(/\.[^.]*$/, "").replaceAll(/[-_]+/g, " "));
  return { headline: name.slice(0, longestHeadline), standfirst: "", doc, poll: null };
}

const finished = (read: ReadDocument): Result<ReadDocument, DocumentRefusal> =>
  isEmptyDoc(read.doc) && read.standfirst === "" ? refuse("empty") : { ok: true, ...read };
