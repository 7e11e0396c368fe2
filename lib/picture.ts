/** Widths in px that pictures are kept in; a picture is never enlarged. */
export const pictureWidths = [480, 828, 1200, 1600] as const;
/** Best first, as a browser should choose. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The shapes a picture is cut to besides its own: width to height. */
export const ratios = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
export type Ratio = keyof typeof ratios;
export const ratioNames = Object.keys(ratios) as Ratio[];

/** Widths in px that cuts are kept in: what a card, a list or a shared link shows. */
export const cutWidths: Record<Ratio, readonly number[]> = {
  "16x9": [480, 828, 1200],
  "4x3": [240, 480, 828],
  "1x1": [240, 480, 828],
};

/** Which files there are of a picture. An address names its edition, so it never changes its content. */
export type PictureFiles = {
  /** Told by the content; the first edition has none. */
  edition: string;
  widths: number[];
};
export type PictureSize = PictureFiles & { width: number; height: number };

/** A cut by hand: its middle as shares of width and height, and how near (1 is all the shape holds). */
export type Cut = { x: number; y: number; zoom: number };

/** What the cuts were made by, and in which widths; pictures from before there were cuts have none. */
export type Cuts = { framing: string; widths: Partial<Record<Ratio, number[]>> };

export const uncut: Cuts = { framing: "", widths: {} };

export const fileName = (edition: string, width: number, format: PictureFormat): string =>
  `${edition ? `${edition}-` : ""}${width}.${format}`;

export const cutName = (
  { edition, framing }: { edition: string; framing: string },
  ratio: Ratio,
  width: number,
  format: PictureFormat,
): string => `${edition ? `${edition}-` : ""}${ratio}-${framing}-${width}.${format}`;

type Addressed = { id: string; edition: string };

export const pictureUrl = (
  { id, edition }: Addressed,
  width: number,
  format: PictureFormat,
): string => `/media/${id}/${fileName(edition, width, format)}`;

/** A picture, or its cut in one shape, as `<img>` and its like need it. */
export type Shape = {
  width: number;
  height: number;
  widths: readonly number[];
  url: (width: number, format: PictureFormat) => string;
};

export const wholePicture = (
  picture: Addressed & { width: number; height: number; widths: readonly number[] },
): Shape => ({
  width: picture.width,
  height: picture.height,
  widths: picture.widths,
  url: (width, format) => pictureUrl(picture, width, format),
});

/** @returns null for a picture that has not been cut */
export function cutOf(picture: Addressed & { cuts: Cuts }, ratio: Ratio): Shape | null {
  const { framing, widths } = picture.cuts;
  const kept = widths[ratio] ?? [];
  const width = kept.at(-1);
  if (!width) return null;
  return {
    width,
    height: heightIn(ratio, width),
    widths: kept,
    url: (target, format) =>
      `/media/${picture.id}/${cutName({ edition: picture.edition, framing }, ratio, target, format)}`,
  };
}

export const heightIn = (ratio: Ratio, width: number): number => Math.round(width / ratios[ratio]);

export const srcSet = ({ widths, url }: Shape, format: PictureFormat): string =>
  widths.map((width) => `${url(width, format)} ${width}w`).join(", ");

/** The widths a picture of this size is kept in: those below its own, and its own up to the largest. */
export function widthsFor(width: number, wanted: readonly number[] = pictureWidths): number[] {
  const largest = Math.min(width, wanted[wanted.length - 1] ?? width);
  return [...wanted.filter((one) => one < largest), largest];
}
