/** Widths in px that pictures are kept in; a picture is never enlarged. */
export const pictureWidths = [480, 828, 1200, 1600] as const;
/** Best first, as a browser should choose. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const pictureUrl = (id: string, width: number, format: PictureFormat): string =>
  `/media/${id}/${width}.${format}`;

export const srcSet = (id: string, widths: readonly number[], format: PictureFormat): string =>
  widths.map((width) => `${pictureUrl(id, width, format)} ${width}w`).join(", ");

/** The widths a picture of this size is kept in: those below its own, and its own up to the largest. */
export function widthsFor(width: number): number[] {
  const largest = Math.min(width, pictureWidths[pictureWidths.length - 1] ?? width);
  return [...pictureWidths.filter((one) => one < largest), largest];
}
