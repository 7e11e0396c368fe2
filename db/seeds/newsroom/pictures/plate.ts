/**
 * The engraver's bench: flat fills and ruled lines, in Copperplate's colours. Tone comes from the
 * distance and weight of lines, never from a gradient. Every plate is deterministic.
 */
export const colour = {
  ink: "#13191C",
  paper: "#FBFCFC",
  sheet: "#F0F3F3",
  rule: "#C9D1D3",
  quiet: "#526068",
  verdigris: "#0B625C",
  copper: "#9A4A1C",
  washA: "#DDEFEC",
  washB: "#F7E6DA",
  paleVerdigris: "#6FC7BB",
  paleCopper: "#E29B6B",
} as const;

export type Point = readonly [number, number];
export type Shape = readonly Point[];
type Hatching = {
  angle?: number;
  gap?: number;
  width?: number;
  ink?: string;
  /** Weight of each line by its place across the shape, 0 to 1: tone without a gradient. */
  swell?: (place: number) => number;
};

export const rect = (x: number, y: number, w: number, h: number): Shape => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** A part of an ellipse, from one angle to another in degrees, clockwise from three o'clock. */
export function arc(cx: number, cy: number, rx: number, ry = rx, from = 0, to = 360): Shape {
  const steps = Math.max(12, Math.round(Math.abs(to - from) / 5));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)] as const;
  });
}

export const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const n = (value: number) => String(Math.round(value * 10) / 10);
const trace = (shape: Shape) => shape.map(([x, y]) => `${n(x)} ${n(y)}`).join("L");

export type Plate = ReturnType<typeof createPlate>;

export function createPlate(width: number, height: number, ground: string, seed = 7) {
  const parts: string[] = [];
  let state = seed;
  let clips = 0;

  /** A small linear congruential generator: the same plate each time it is drawn. */
  const random = (from = 0, to = 1) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return from + ((to - from) * state) / 4294967296;
  };

  const fill = (shape: Shape, ink: string) => {
    parts.push(`<path d="M${trace(shape)}Z" fill="${ink}"/>`);
  };

  const line = (shape: Shape, weight = 3, ink: string = colour.ink) => {
    parts.push(
      `<path d="M${trace(shape)}" fill="none" stroke="${ink}" stroke-width="${n(weight)}" ` +
        `stroke-linejoin="round" stroke-linecap="round"/>`,
    );
  };

  const outline = (shape: Shape, weight = 3, ink: string = colour.ink) => {
    const first = shape[0];
    if (first) line([...shape, first], weight, ink);
  };

  /** Rules parallel lines across a shape. */
  const hatch = (shape: Shape, options: Hatching = {}) => {
    const { angle = 45, gap = 10, width: weight = 2.4, ink = colour.ink, swell } = options;
    const turn = (angle * Math.PI) / 180;
    const along: Point = [Math.cos(turn), Math.sin(turn)];
    const across: Point = [-along[1], along[0]];
    const places = shape.map(([x, y]) => x * across[0] + y * across[1]);
    const reach = shape.map(([x, y]) => x * along[0] + y * along[1]);
    const [low, high] = [Math.min(...places), Math.max(...places)];
    const [start, end] = [Math.min(...reach) - 2, Math.max(...reach) + 2];
    const at = (s: number, p: number) =>
      `${n(s * along[0] + p * across[0])} ${n(s * along[1] + p * across[1])}`;
    const strokes = new Map<string, string>();
    for (let place = low + gap / 2; place < high; place += gap) {
      const w = swell ? swell((place - low) / (high - low || 1)) : weight;
      if (w <= 0.1) continue;
      const key = n(w);
      strokes.set(key, `${strokes.get(key) ?? ""}M${at(start, place)}L${at(end, place)}`);
    }
    clips += 1;
    const lines = [...strokes].map(([w, d]) => `<path d="${d}" stroke-width="${w}"/>`).join("");
    parts.push(
      `<clipPath id="c${clips}"><path d="M${trace(shape)}Z"/></clipPath>` +
        `<g clip-path="url(#c${clips})" stroke="${ink}" fill="none">${lines}</g>`,
    );
  };

  /** A filled shape with hatching over it and a firm edge. */
  const block = (shape: Shape, ground_: string, options: Hatching & { edge?: number } = {}) => {
    fill(shape, ground_);
    hatch(shape, options);
    if (options.edge !== 0) outline(shape, options.edge ?? 4, options.ink ?? colour.ink);
  };

  /** Broken, slightly bent strokes whose rows part towards the viewer. */
  const water = (
    [x0, y0]: Point,
    [x1, y1]: Point,
    options: { ink?: string; first?: number; growth?: number; density?: number } = {},
  ) => {
    const { ink = colour.verdigris, first = 7, growth = 1.07, density = 0.6 } = options;
    let d = "";
    for (let y = y0, gap = first; y < y1; y += gap, gap *= growth) {
      for (let x = x0 + random(-60, 20); x < x1; ) {
        const length = random(30, 90) * (0.6 + gap / 20);
        const [from, to] = [Math.max(x, x0), Math.min(x + length, x1)];
        if (to > from + 8 && random() < density) {
          const mid = (from + to) / 2;
          d += `M${n(from)} ${n(y)}Q${n(mid)} ${n(y + random(-gap, gap) * 0.6)} ${n(to)} ${n(y)}`;
        }
        x += length + random(6, 30);
      }
    }
    parts.push(
      `<path d="${d}" fill="none" stroke="${ink}" stroke-width="3" stroke-linecap="round"/>`,
    );
  };

  const svg = () =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" ` +
    `fill="${ground}"/>${parts.join("")}</svg>`;

  return { width, height, random, fill, line, outline, hatch, block, water, svg };
}
