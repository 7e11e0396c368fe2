import "server-only";
import sharp from "sharp";
import { pictureWidths } from "@/lib/picture";
import { limitInputPixels } from "./encode";
import { sniff } from "./sniff";

export type PictureRefusal =
  | "notAPicture"
  | "drawing"
  | "phone"
  | "animated"
  | "tooManyPixels"
  | "tooNarrow"
  | "broken";

/** What keeps an upload from becoming a picture, looked for before anything is unpacked. */
export async function refusalOf(bytes: Uint8Array): Promise<PictureRefusal | null> {
  if (!sniff(bytes)) return kindOf(bytes);
  try {
    const { pages = 1, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1 || isMovingPng(bytes)) return "animated";
    if (width * height > limitInputPixels) return "tooManyPixels";
    return isNarrow(width, height) ? "tooNarrow" : null;
  } catch {
    return "broken";
  }
}

/** WebP ends here, and so does every screen. */
const longestSide = 16_000;

/** A strip that is too long even once it is as wide as pictures are kept. */
const isNarrow = (width: number, height: number): boolean =>
  height * Math.min(1, (pictureWidths.at(-1) ?? width) / width) > longestSide;

/** An APNG is a PNG with a chunk that other programs pass over, before its first image data. */
function isMovingPng(bytes: Uint8Array): boolean {
  if (sniff(bytes) !== "png") return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === "acTL") return true;
    if (kind === "IDAT") return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}

/** Files that people send often and in good faith get a sentence of their own. */
function kindOf(bytes: Uint8Array): PictureRefusal {
  const start = Buffer.from(bytes.subarray(0, 1_000)).toString("latin1");
  if (/<svg[\s>]/i.test(start)) return "drawing";
  return /^....ftyp(heic|heix|mif1|msf1|hevc)/s.test(start) ? "phone" : "notAPicture";
}
