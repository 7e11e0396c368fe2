import "server-only";
import sharp, { type Sharp } from "sharp";
import { type PictureFormat, widthsFor } from "@/lib/picture";
import { discard, store } from "@/lib/storage";

export type Encoded = { width: number; height: number; widths: number[]; bytes: number };

/** A decompression bomb is refused before it is unpacked: 50 megapixels hold any camera's picture. */
export const limitInputPixels = 50_000_000;

/**
 * Decodes a raster image, turns it upright, drops all metadata and keeps it as AVIF, WebP and JPEG
 * in each width.
 * @param avifEffort 0 to 9; each step from 0 to 2 about doubles the time for some 15 % fewer bytes
 * @throws whatever sharp throws for what is not an image it can read
 */
export async function encodePicture(
  id: string,
  input: Uint8Array,
  { avifEffort = 2 } = {},
): Promise<Encoded> {
  const upright = await sharp(input, { limitInputPixels, failOn: "error" })
    .rotate()
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  const widths = widthsFor(width);
  let bytes = 0;
  try {
    for (const target of widths) {
      const resized = () =>
        sharp(upright.data, { raw: { width, height, channels } }).resize({ width: target });
      const variants: Record<PictureFormat, Sharp> = {
        avif: resized().avif({ quality: 52, effort: avifEffort }),
        webp: resized().webp({ quality: 78 }),
        jpg: resized().jpeg({ quality: 80 }),
      };
      for (const [format, variant] of Object.entries(variants)) {
        const body = await variant.toBuffer();
        bytes += body.length;
        await store(`media/${id}/${target}.${format}`, body);
      }
    }
  } catch (error) {
    await discard(`media/${id}`);
    throw error;
  }
  return { width, height, widths, bytes };
}
