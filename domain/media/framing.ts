import { z } from "@/lib/page-zod";
import { type Ratio, ratios } from "@/lib/picture";

/** A place in a picture, from the left and from the top, each 0 to 1. */
const share = z.number().min(0).max(1);
const cut = z.strictObject({ x: share, y: share, zoom: z.number().min(1).max(4) });

/** What matters in a picture, and the shapes that are cut otherwise than around it. */
export const framing = z.strictObject({
  focalX: share,
  focalY: share,
  byHand: z.strictObject({
    "16x9": cut.optional(),
    "4x3": cut.optional(),
    "1x1": cut.optional(),
  }),
});
export type Framing = z.infer<typeof framing>;
export const aroundTheMiddle: Framing = { focalX: 0.5, focalY: 0.5, byHand: {} };
export type Rect = { left: number; top: number; width: number; height: number };

/** The part of a picture that a shape shows, in whole px, inside the picture whatever is asked. */
export function rectOf(
  size: { width: number; height: number },
  ratio: Ratio,
  { focalX, focalY, byHand }: Framing,
): Rect {
  const { x, y, zoom } = byHand[ratio] ?? { x: focalX, y: focalY, zoom: 1 };
  const widest = Math.min(size.width, size.height * ratios[ratio]);
  const width = Math.max(1, Math.round(widest / zoom));
  const height = Math.min(size.height, Math.max(1, Math.round(width / ratios[ratio])));
  return {
    left: within(x * size.width - width / 2, size.width - width),
    top: within(y * size.height - height / 2, size.height - height),
    width,
    height,
  };
}

const within = (start: number, last: number): number =>
  Math.round(Math.min(Math.max(0, start), last));
