import "server-only";
import sharp from "sharp";
import { limitInputPixels } from "./encode";
import { sniff } from "./sniff";

export type PictureRefusal =
  | "notAPicture"
  | "drawing"
  | "phone"
  | "animated"
  | "tooManyPixels"
  | "broken";

/** What keeps an upload from becoming a picture, looked for before anything is unpacked. */
export async function refusalOf(bytes: Uint8Array): Promise<PictureRefusal | null> {
  if (!sniff(bytes)) return kindOf(bytes);
  try {
    const { pages = 1, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1) return "animated";
    return width * height > limitInputPixels ? "tooManyPixels" : null;
  } catch {
    return "broken";
  }
}

/** Files that people send often and in good faith get a sentence of their own. */
function kindOf(bytes: Uint8Array): PictureRefusal {
  const start = Buffer.from(bytes.subarray(0, 1_000)).toString("latin1");
  if (/<svg[\s>]/i.test(start)) return "drawing";
  return /^....ftyp(heic|heix|mif1|msf1|hevc)/s.test(start) ? "phone" : "notAPicture";
}
