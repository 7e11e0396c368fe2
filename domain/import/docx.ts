import "server-only";
import mammoth from "mammoth";
import { v7 } from "uuid";
import { addressOf, type EnclosedPicture } from "./enclosed";
import { isSoundZip } from "./zip";

/** A Word document as HTML, in which pictures are named by `addressOf`; null if it is none. */
export async function readDocx(
  bytes: Uint8Array,
): Promise<{ html: string; pictures: EnclosedPicture[] } | null> {
  if (!isSoundZip(bytes)) return null;
  const pictures: EnclosedPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    try {
      const picture = { id: v7(), bytes: new Uint8Array(await image.readAsBuffer()) };
      pictures.push(picture);
      return { src: addressOf(picture) };
    } catch {
      // Linked, not enclosed: nothing outside of the document is looked at.
      return { src: "" };
    }
  });
  try {
    // A document that names a file of this machine gets nothing (CVE-2025-11849).
    const options = { styleMap, convertImage, externalFileAccess: false };
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    return { html: value, pictures };
  } catch {
    return null;
  }
}

/** Word's own styles that mean something here; others are paragraphs. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];
