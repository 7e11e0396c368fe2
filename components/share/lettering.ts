import "server-only";
import path from "node:path";
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import { escapeMarkup } from "@/lib/xml";

/** What networks show of a link: 1200 by 630, light, since nobody can ask the reader's taste. */
export const [width, height, margin] = [1200, 630, 72];
export const inner = width - 2 * margin;
export const colour = {
  paper: "#fbfcfc",
  ink: "#13191c",
  quiet: "#526068",
  rule: "#c9d1d3",
  verdigris: "#0b625c",
  copper: "#9a4a1c",
};

export const onPaper = (layers: OverlayOptions[]): Sharp =>
  sharp({ create: { width, height, channels: 3, background: colour.paper } }).composite(layers);

type Style = {
  face: "display" | "sans";
  size: number;
  colour: string;
  width?: number;
  /** Higher is made smaller. */
  maxHeight?: number;
};

const names = { display: "Galley Display", sans: "Galley Sans" };
const fileOf = (face: Style["face"]) => path.join(process.cwd(), `components/share/${face}.ttf`);

/** Words as a picture of them, wrapped where they would be wider than their room. */
export async function lettering(
  words: string,
  { face, size, colour: tone, width: room, maxHeight = 200 }: Style,
) {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${tone}">${escapeMarkup(words)}</span>`,
      font: `${names[face]} ${size}`,
      fontfile: fileOf(face),
      rgba: true,
      dpi: 72,
      ...(room && { width: room, wrap: "word-char" as const }),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  // Whatever the letters, nothing may reach past the picture: the compositor refuses that.
  const most = room ?? inner;
  const fits = info.width <= most && info.height <= maxHeight;
  const input = fits
    ? data
    : await sharp(data).resize({ width: most, height: maxHeight, fit: "inside" }).toBuffer();
  return { input, height: Math.min(info.height, maxHeight) };
}

export const place = async (words: string, style: Style, left: number, top: number) => ({
  input: (await lettering(words, style)).input,
  left: Math.round(left),
  top: Math.round(top),
});

/** The masthead's rule, and the newsroom's name below it. */
export const nameplate = async (title: string, room = inner): Promise<OverlayOptions[]> => [
  {
    input: shapes(`<rect width="${room}" height="4" fill="${colour.ink}"/>`, room),
    left: margin,
    top: 64,
  },
  await place(title, { face: "display", size: 34, colour: colour.ink, width: room }, margin, 84),
];

export const shapes = (drawn: string, room = inner) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${room}" height="40">${drawn}</svg>`);
