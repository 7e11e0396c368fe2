import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, rect } from "./plate";

const spines = [
  colour.verdigris,
  colour.copper,
  colour.washB,
  colour.washA,
  colour.quiet,
  colour.paper,
  colour.ink,
];

function books(plate: Plate, from: number, to: number, floor: number) {
  for (let x = from; x < to - 30; ) {
    const w = Math.min(plate.random(34, 78), to - x);
    const h = plate.random(190, 262);
    const ground = spines[Math.floor(plate.random(0, spines.length))] ?? colour.paper;
    const dark = ground === colour.ink || ground === colour.verdigris || ground === colour.copper;
    const spine = rect(x, floor - h, w, h);
    plate.fill(spine, ground);
    plate.hatch(spine, {
      angle: 90,
      gap: 8,
      ink: dark ? colour.paper : colour.ink,
      swell: (place) => place * 2.6 - 1,
    });
    for (const band of [0.16, 0.24, 0.8]) {
      const y = floor - h * band;
      plate.line(
        [
          [x, y],
          [x + w, y],
        ],
        4,
        dark ? colour.washB : colour.ink,
      );
    }
    plate.outline(spine, 4);
    x += w + 2;
  }
}

function drill(plate: Plate, x: number, y: number) {
  const body = [
    [x, y],
    [x + 250, y],
    [x + 280, y + 26],
    [x + 280, y + 84],
    [x + 250, y + 108],
    [x, y + 108],
    [x - 26, y + 80],
    [x - 26, y + 28],
  ] as const;
  const grip = [
    [x + 20, y + 100],
    [x + 112, y + 100],
    [x + 86, y + 222],
    [x - 16, y + 222],
  ] as const;
  plate.block(grip, colour.ink, { angle: 15, gap: 9, width: 3, ink: colour.quiet });
  plate.block(rect(x - 46, y + 216, 176, 50), colour.quiet, { angle: 90, gap: 10, width: 3 });
  plate.block(body, colour.paleCopper, {
    angle: 0,
    gap: 9,
    ink: colour.copper,
    swell: (place) => place * 7,
  });
  plate.outline(body, 6);
  for (const i of [0, 1, 2, 3])
    plate.line(
      [
        [x + 20 + i * 22, y + 30],
        [x + 20 + i * 22, y + 74],
      ],
      7,
    );
  plate.block(
    [
      [x + 280, y + 22],
      [x + 350, y + 34],
      [x + 350, y + 76],
      [x + 280, y + 88],
    ],
    colour.quiet,
    { angle: 90, gap: 8, width: 3 },
  );
  plate.line(
    [
      [x + 350, y + 55],
      [x + 500, y + 55],
    ],
    12,
  );
  plate.line(
    [
      [x + 350, y + 55],
      [x + 500, y + 55],
    ],
    4,
    colour.rule,
  );
  plate.fill(arc(x + 128, y + 118, 22, 26, 0, 180), colour.copper);
}

function draw() {
  const plate = createPlate(1600, 1067, colour.ink, 77);
  plate.hatch(rect(0, 0, 1600, 1067), { angle: 0, gap: 9, width: 1.6, ink: "#2C3B40" });
  const floors = [320, 670, 1020];
  for (const floor of floors) {
    const gap: [number, number] = floor === 670 ? [470, 1110] : [1600, 1600];
    books(plate, 34, gap[0], floor);
    books(plate, gap[1], 1566, floor);
    plate.fill(rect(0, floor, 1600, 34), colour.washB);
    plate.hatch(rect(0, floor, 1600, 34), { angle: 1, gap: 7, width: 2, ink: colour.copper });
  }
  drill(plate, 560, 402);
  plate.fill(rect(0, 0, 30, 1067), colour.washB);
  plate.fill(rect(1570, 0, 30, 1067), colour.washB);
  return plate.svg();
}

export const libraryDrill: SeedPicture = {
  key: "library-drill",
  alt: "An electric drill lies between the books on a full library shelf.",
  caption: "Shelf 621.9: the borough’s most borrowed item.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.5, y: 0.48 },
  svg: draw(),
};
