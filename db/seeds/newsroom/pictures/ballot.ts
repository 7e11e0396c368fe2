import type { SeedPicture } from "../types";
import { colour, createPlate, type Plate, type Point, rect } from "./plate";

function paper(plate: Plate, cx: number, cy: number, size: number, degrees: number, side: number) {
  const turn = (degrees * Math.PI) / 180;
  const at = (x: number, y: number): Point => [
    cx + size * (x * Math.cos(turn) - y * Math.sin(turn)),
    cy + size * (x * Math.sin(turn) + y * Math.cos(turn)),
  ];
  const [ink, wash] = side ? [colour.copper, colour.washB] : [colour.verdigris, colour.washA];
  const sheet = [at(-60, -40), at(60, -40), at(60, 40), at(-60, 40)];
  plate.fill(sheet, colour.paper);
  const fold = [at(0, -40), at(60, -40), at(60, 40), at(0, 40)];
  plate.fill(fold, wash);
  plate.hatch(fold, { angle: degrees + (side ? 45 : 90), gap: 8 * size, width: 2.4, ink });
  plate.outline(sheet, 4);
  plate.line([at(0, -40), at(0, 40)], 3);
  plate.line([at(-44, -8), at(-26, 14)], 5, ink);
  plate.line([at(-26, -8), at(-44, 14)], 5, ink);
}

function draw() {
  const plate = createPlate(1600, 1067, colour.sheet, 23);
  plate.hatch(rect(0, 0, 800, 1067), { angle: 90, gap: 20, width: 2, ink: colour.paleVerdigris });
  plate.hatch(rect(800, 0, 800, 1067), { angle: 45, gap: 20, width: 2, ink: colour.paleCopper });
  plate.hatch(rect(0, 880, 1600, 187), { angle: 0, gap: 11, width: 3 });
  for (let i = 0; i < 13; i++) {
    const x = 130 + (i % 7) * 220 + plate.random(-50, 50);
    const y = (i < 7 ? 90 : 270) + plate.random(-50, 50);
    if (Math.abs(x - 800) < 150 && y > 180) continue;
    paper(plate, x, y, plate.random(0.8, 1.15), plate.random(-60, 60), x > 800 ? 1 : 0);
  }
  const lid = [
    [470, 430],
    [1130, 430],
    [1220, 530],
    [380, 530],
  ] as const;
  plate.block(lid, colour.quiet, { angle: 0, gap: 10, width: 3, edge: 7 });
  plate.fill(
    [
      [660, 460],
      [940, 460],
      [960, 492],
      [640, 492],
    ],
    colour.ink,
  );
  paper(plate, 745, 405, 1.3, -74, 0);
  paper(plate, 865, 385, 1.3, 68, 1);
  // The slot's near lip hides the foot of each paper.
  const lip = [
    [600, 484],
    [1000, 484],
    [1020, 528],
    [580, 528],
  ] as const;
  plate.fill(lip, colour.quiet);
  plate.hatch(lip, { angle: 0, gap: 10, width: 3 });
  const front = rect(380, 530, 840, 450);
  plate.fill(front, colour.ink);
  plate.hatch(rect(380, 530, 420, 450), {
    angle: 90,
    gap: 14,
    ink: colour.paleVerdigris,
    swell: (place) => 7 - place * 6.6,
  });
  plate.hatch(rect(800, 530, 420, 450), {
    angle: 45,
    gap: 14,
    width: 3,
    ink: colour.paleCopper,
  });
  plate.fill(rect(740, 640, 120, 150), colour.paper);
  plate.outline(rect(740, 640, 120, 150), 7);
  plate.line(
    [
      [772, 700],
      [772, 672],
      [800, 656],
      [828, 672],
      [828, 700],
    ],
    9,
  );
  plate.fill(rect(762, 700, 76, 60), colour.ink);
  plate.outline(front, 8);
  return plate.svg();
}

export const ballot: SeedPicture = {
  key: "ballot",
  alt: `Folded ballot papers, half ruled green and half hatched copper, fall into a locked box.`,
  caption: `The box from the Tanners’ ward count, which was emptied, counted and counted again.`,
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.5, y: 0.5 },
  svg: draw(),
};
