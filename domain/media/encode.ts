import "server-only";
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import sharp, { type Sharp } from "sharp";
import {
  type Cuts,
  cutName,
  cutWidths,
  fileName,
  heightIn,
  type PictureFormat,
  pictureFormats,
  type Ratio,
  ratioNames,
  widthsFor,
} from "@/lib/picture";
import { discard, open, store } from "@/lib/storage";
import { turns } from "@/lib/turns";
import { type Framing, rectOf } from "./framing";

export type Encoded = {
  edition: string;
  width: number;
  height: number;
  widths: number[];
  bytes: number;
  cuts: Cuts;
};

/** A decompression bomb is refused before it is unpacked: 50 megapixels hold any camera's picture. */
export const limitInputPixels = 50_000_000;

const phoneWidth = 828;

/** What pictures are cut from again; nobody can ask for it. */
const sourceWidth = 2_400;
export const sourceName = (edition: string) => `${edition || "first"}-source.jpg`;
const sourceOf = (id: string, edition: string) => `media/${id}/${sourceName(edition)}`;

/** Unpacked, a picture takes up to 150 MB: one after the other, however many are sent. */
const inTurn = turns(1);

type Raw = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };
/** How much is made of a picture; `isAlone` while nobody else needs the machine, as in a first start. */
type Effort = {
  avifEffort?: number;
  phoneEffort?: number;
  webpEffort?: number;
  isAlone?: boolean;
};
/** What was written, so that it can be removed again, and how much. */
type Written = { keys: string[]; bytes: number };

/**
 * Decodes a raster image, turns it upright, drops all metadata and keeps it whole and cut around
 * what matters, as AVIF, WebP and JPEG in each width.
 * @param edition goes into every address; empty for a picture's first
 * @param avifEffort 0 to 9; each step from 0 to 2 about doubles the time for some 15 % fewer bytes
 * @param phoneEffort the same for what fills a phone's page: the whole picture, up to 828 px
 * @throws whatever sharp throws for what is not an image it can read; then nothing stays on disk
 */
export const encodePicture = (
  id: string,
  edition: string,
  input: Uint8Array,
  framing: Framing,
  effort: Effort = {},
): Promise<Encoded> => inTurn(() => encode(id, edition, input, framing, effort));

async function encode(
  id: string,
  edition: string,
  input: Uint8Array,
  framing: Framing,
  effort: Effort,
): Promise<Encoded> {
  const raw = await decode(input);
  const { width, height } = raw;
  const widths = widthsFor(width);
  return writing(async (written) => {
    const source = await from(raw)
      .resize({ width: Math.min(width, sourceWidth) })
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
      .toBuffer();
    await write(written, sourceOf(id, edition), source);
    for (const target of widths) {
      const key = (format: PictureFormat) => `media/${id}/${fileName(edition, target, format)}`;
      const { avifEffort, phoneEffort = avifEffort } = effort;
      const picture = from(raw).resize({ width: target });
      await writeFormats(written, picture, key, {
        ...effort,
        avifEffort: target <= phoneWidth ? phoneEffort : avifEffort,
      });
    }
    const cuts = await writeCuts(written, { id, edition }, raw, framing, effort);
    return { edition, width, height, widths, bytes: written.bytes, cuts };
  });
}

/** Cuts a kept picture anew. @returns null if its files are gone */
export const cutAgain = (
  picture: { id: string; edition: string; widths: readonly number[] },
  framing: Framing,
): Promise<Cuts | null> => inTurn(() => cut(picture, framing));

async function cut(
  picture: { id: string; edition: string; widths: readonly number[] },
  framing: Framing,
): Promise<Cuts | null> {
  const { id, edition, widths } = picture;
  const largest = `media/${id}/${fileName(edition, widths.at(-1) ?? 0, "jpg")}`;
  const source = (await open(sourceOf(id, edition))) ?? (await open(largest));
  if (!source) return null;
  const raw = await decode(await buffer(source.body));
  return writing((written) => writeCuts(written, { id, edition }, raw, framing, {}));
}

/** Removes the files of one edition; others of the same picture stay. */
export async function discardEdition(picture: {
  id: string;
  edition: string;
  widths: readonly number[];
  cuts: Cuts;
}): Promise<void> {
  const { id, edition, widths, cuts } = picture;
  for (const width of widths)
    for (const format of pictureFormats)
      await discard(`media/${id}/${fileName(edition, width, format)}`);
  await discardCuts({ id, edition }, cuts);
  await discard(sourceOf(id, edition));
}

export async function discardCuts(
  { id, edition }: { id: string; edition: string },
  { framing, widths }: Cuts,
): Promise<void> {
  for (const ratio of ratioNames)
    for (const width of widths[ratio] ?? [])
      for (const format of pictureFormats)
        await discard(`media/${id}/${cutName({ edition, framing }, ratio, width, format)}`);
}

async function decode(input: Uint8Array): Promise<Raw> {
  const { data, info } = await sharp(input, { limitInputPixels, failOn: "error" })
    .rotate()
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

const from = ({ data, ...raw }: Raw): Sharp => sharp(data, { raw });

async function writeCuts(
  written: Written,
  { id, edition }: { id: string; edition: string },
  raw: Raw,
  asked: Framing,
  effort: Effort,
): Promise<Cuts> {
  const framing = nameOf(asked);
  const widths: Partial<Record<Ratio, number[]>> = {};
  for (const ratio of ratioNames) {
    const rect = rectOf(raw, ratio, asked);
    widths[ratio] = widthsFor(rect.width, cutWidths[ratio]);
    for (const width of widths[ratio]) {
      const cut = from(raw)
        .extract(rect)
        .resize({ width, height: Math.max(1, heightIn(ratio, width)), fit: "fill" });
      const key = (format: PictureFormat) =>
        `media/${id}/${cutName({ edition, framing }, ratio, width, format)}`;
      await writeFormats(written, cut, key, effort);
    }
  }
  return { framing, widths };
}

/** Told by what was asked: the same framing has the same addresses. */
const nameOf = (framing: Framing): string =>
  createHash("sha256").update(JSON.stringify(framing)).digest("hex").slice(0, 8);

async function writeFormats(
  written: Written,
  picture: Sharp,
  key: (format: PictureFormat) => string,
  { avifEffort = 2, webpEffort = 4, isAlone = false }: Effort,
): Promise<void> {
  const variants: Record<PictureFormat, Sharp> = {
    avif: picture.clone().avif({ quality: 52, effort: avifEffort }),
    webp: picture.clone().webp({ quality: 78, effort: webpEffort }),
    jpg: picture.clone().jpeg({ quality: 80 }),
  };
  const make = async (format: PictureFormat) =>
    write(written, key(format), await variants[format].toBuffer());
  if (!isAlone) {
    for (const format of pictureFormats) await make(format);
    return;
  }
  // If one fails, the others must have ended before what they wrote is discarded.
  const made = await Promise.allSettled(pictureFormats.map(make));
  for (const one of made) if (one.status === "rejected") throw one.reason;
}

async function write(written: Written, key: string, body: Buffer): Promise<void> {
  written.keys.push(key);
  await store(key, body);
  written.bytes += body.length;
}

/** All of it stays, or nothing. */
async function writing<T>(run: (written: Written) => Promise<T>): Promise<T> {
  const written: Written = { keys: [], bytes: 0 };
  try {
    return await run(written);
  } catch (error) {
    for (const key of written.keys) await discard(key);
    throw error;
  }
}
