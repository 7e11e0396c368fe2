import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ratio, ratioNames, ratios } from "@/lib/picture";
import { type Framing, rectOf } from "./framing";

const centre: Framing = { focalX: 0.5, focalY: 0.5, byHand: {} };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const cut = fc.record({ x: share, y: share, zoom: fc.double({ min: 1, max: 4, noNaN: true }) });
const side = fc.integer({ min: 1, max: 9_000 });

describe("rectOf", () => {
  it.each<[Ratio, object]>([
    ["16x9", { left: 0, top: 213, width: 1600, height: 900 }],
    ["4x3", { left: 0, top: 63, width: 1600, height: 1200 }],
    ["1x1", { left: 137, top: 0, width: 1326, height: 1326 }],
  ])("takes as much of the middle as the shape %s holds", (ratio, rect) => {
    expect(rectOf({ width: 1600, height: 1326 }, ratio, centre)).toEqual(rect);
  });

  it("goes as near to what matters as the edge allows", () => {
    const corner = { ...centre, focalX: 1, focalY: 0 };
    expect(rectOf({ width: 1600, height: 1326 }, "1x1", corner)).toMatchObject({
      left: 274,
      top: 0,
    });
  });

  it("is cut by hand where somebody did, and around the focal point where nobody did", () => {
    const framing = { ...centre, byHand: { "1x1": { x: 0.25, y: 0.25, zoom: 2 } } };
    const size = { width: 1000, height: 1000 };
    expect(rectOf(size, "1x1", framing)).toEqual({ left: 0, top: 0, width: 500, height: 500 });
    expect(rectOf(size, "4x3", framing)).toEqual({ left: 0, top: 125, width: 1000, height: 750 });
  });

  it("lies inside the picture, has the shape, and holds the focal point, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.record({ width: side, height: side }),
        fc.constantFrom(...ratioNames),
        fc.record({
          focalX: share,
          focalY: share,
          byHand: fc.dictionary(fc.constantFrom(...ratioNames), cut),
        }),
        (size, ratio, framing) => {
          const rect = rectOf(size, ratio, framing as Framing);
          expect(Object.values(rect).every(Number.isInteger)).toBe(true);
          expect(Math.min(rect.left, rect.top)).toBeGreaterThanOrEqual(0);
          expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(1);
          expect(rect.left + rect.width).toBeLessThanOrEqual(size.width);
          expect(rect.top + rect.height).toBeLessThanOrEqual(size.height);
          expect(Math.abs(rect.width - rect.height * ratios[ratio])).toBeLessThanOrEqual(2);
          const { x, y } = (framing as Framing).byHand[ratio] ?? {
            x: framing.focalX,
            y: framing.focalY,
          };
          const holds = (at: number, from: number, length: number) =>
            at >= from - 1 && at <= from + length + 1;
          expect(holds(x * size.width, rect.left, rect.width)).toBe(true);
          expect(holds(y * size.height, rect.top, rect.height)).toBe(true);
        },
      ),
    );
  });
});
