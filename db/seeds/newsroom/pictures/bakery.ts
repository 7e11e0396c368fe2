import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, range, rect } from "./plate";

function loaf(plate: Plate, cx: number, cy: number, rx: number, ry: number) {
  const crust = arc(cx, cy, rx, ry);
  plate.fill(crust, colour.paleCopper);
  plate.hatch(crust, { angle: 20, gap: 8, ink: colour.copper, swell: (place) => place * 6 });
  plate.outline(crust, 4);
  for (const i of [-1, 0, 1]) {
    const x = cx + i * rx * 0.42;
    plate.line(
      [
        [x - 14, cy + ry * 0.35],
        [x + 14, cy - ry * 0.5],
      ],
      7,
      colour.washB,
    );
  }
}

function oven(plate: Plate) {
  const bricks = rect(560, 0, 1040, 790);
  plate.fill(bricks, colour.ink);
  for (const row of range(17)) {
    const y = row * 48;
    plate.line(
      [
        [560, y],
        [1600, y],
      ],
      2.5,
      colour.quiet,
    );
    for (let x = 560 + (row % 2) * 55; x < 1600; x += 110) {
      plate.line(
        [
          [x, y],
          [x, y + 48],
        ],
        2.5,
        colour.quiet,
      );
    }
  }
  const mouth = [...arc(1080, 560, 400, 360, 180, 360), [1480, 690], [680, 690]] as const;
  plate.fill([...arc(1080, 560, 450, 410, 180, 360), [1530, 740], [630, 740]], colour.quiet);
  for (const i of range(19)) {
    const turn = ((180 + i * 10) * Math.PI) / 180;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    plate.line(
      [
        [1080 + 400 * c, 560 + 360 * s],
        [1080 + 450 * c, 560 + 410 * s],
      ],
      4,
    );
  }
  plate.fill(mouth, colour.copper);
  plate.hatch(mouth, { angle: 0, gap: 12, swell: (place) => 11 - place * 10.5 });
  plate.hatch(rect(700, 560, 760, 130), { angle: 0, gap: 16, width: 4, ink: colour.paleCopper });
  for (const [x, y] of [
    [830, 585],
    [1080, 560],
    [1330, 585],
    [950, 640],
    [1210, 640],
  ] as const) {
    loaf(plate, x, y, 105, 48);
  }
  plate.fill(rect(600, 690, 960, 40), colour.rule);
  plate.hatch(rect(600, 690, 960, 40), { angle: 90, gap: 14, width: 2, ink: colour.quiet });
}

function rack(plate: Plate) {
  for (const row of range(4)) {
    const y = 190 + row * 165;
    for (const i of range(3)) loaf(plate, 125 + i * 155, y - 44, 68, 42);
    plate.fill(rect(30, y, 490, 16), colour.ink);
  }
  for (const x of [30, 506]) plate.fill(rect(x, 60, 14, 780), colour.ink);
}

function draw() {
  const plate = createPlate(1600, 1067, colour.washB, 11);
  plate.hatch(rect(0, 0, 560, 840), { angle: 90, gap: 16, width: 1.6, ink: colour.paleCopper });
  rack(plate);
  oven(plate);
  plate.fill(rect(0, 840, 1600, 227), colour.paper);
  plate.hatch(rect(0, 840, 1600, 227), { angle: 0, gap: 15, width: 1.8, ink: colour.quiet });
  plate.fill(rect(0, 828, 1600, 18), colour.ink);
  const blade = [
    [520, 905],
    [900, 875],
    [960, 930],
    [900, 990],
    [520, 960],
  ] as const;
  plate.line(
    [
      [-20, 990],
      [540, 932],
    ],
    22,
    colour.ink,
  );
  plate.block(blade, colour.washB, { angle: -4, gap: 13, width: 2, ink: colour.copper, edge: 5 });
  loaf(plate, 740, 905, 120, 58);
  for (const i of range(110)) {
    const x = plate.random(980, 1580);
    plate.fill(arc(x, plate.random(870, 1040), 2 + (i % 4), 2), colour.quiet);
  }
  loaf(plate, 1390, 930, 130, 66);
  loaf(plate, 1140, 965, 110, 56);
  return plate.svg();
}

export const bakery: SeedPicture = {
  key: "bakery",
  alt: `Loaves glow in the arched mouth of a brick oven beside a full rack and a baker’s peel.`,
  caption: `The second batch at Haldane’s, twenty to four.`,
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.65, y: 0.55 },
  svg: draw(),
};
