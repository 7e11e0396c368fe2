import type { SeedPicture } from "../types";
import { colour, createPlate, type Plate, range, rect } from "./plate";

function house(plate: Plate, x: number, dry: boolean) {
  const [y, w, h] = [300, 200, 330];
  plate.fill(rect(x, y, w, h), dry ? colour.washB : colour.washA);
  plate.hatch(rect(x, y, w, h), {
    angle: 0,
    gap: 12,
    width: 1.8,
    ink: dry ? colour.copper : colour.verdigris,
  });
  const roof = [
    [x - 6, y],
    [x + 30, y - 110],
    [x + w - 30, y - 110],
    [x + w + 6, y],
  ] as const;
  plate.block(roof, colour.quiet, { angle: 75, gap: 9, width: 2.2 });
  plate.block(rect(x + 145, y - 165, 36, 80), dry ? colour.copper : colour.verdigris, { gap: 9 });
  plate.outline(rect(x, y, w, h), 4);
  for (const [px, py] of [
    [26, 40],
    [118, 40],
    [118, 185],
  ] as const) {
    plate.fill(rect(x + px, y + py, 56, 92), colour.ink);
    plate.line(
      [
        [x + px + 28, y + py],
        [x + px + 28, y + py + 92],
      ],
      4,
      colour.paper,
    );
    plate.line(
      [
        [x + px, y + py + 46],
        [x + px + 56, y + py + 46],
      ],
      4,
      colour.paper,
    );
  }
  plate.fill(rect(x + 30, y + 180, 58, 150), dry ? colour.verdigris : colour.copper);
  plate.outline(rect(x + 30, y + 180, 58, 150), 4);
}

function wall(plate: Plate, end: number) {
  const [top, foot] = [545, 760];
  plate.fill(rect(0, top, end, foot - top), colour.copper);
  for (const row of range(6)) {
    const y = top + 14 + row * 36;
    plate.line(
      [
        [0, y],
        [end, y],
      ],
      4,
      colour.washB,
    );
    for (let x = (row % 2) * 42; x < end; x += 84) {
      plate.line(
        [
          [x, y],
          [x, Math.min(y + 36, foot)],
        ],
        4,
        colour.washB,
      );
      if (plate.random() > 0.6) {
        plate.hatch(rect(x + 4, y + 4, 76, 28), { gap: 7, width: 2 });
      }
    }
  }
  plate.fill(rect(-10, top - 16, end + 24, 30), colour.ink);
  plate.line(
    [
      [end, top],
      [end, foot],
    ],
    8,
  );
}

function draw() {
  const plate = createPlate(1600, 1067, colour.sheet, 5);
  plate.hatch(rect(0, 0, 1600, 300), {
    angle: -72,
    gap: 17,
    width: 2,
    ink: colour.rule,
  });
  plate.hatch(rect(0, 0, 1600, 190), {
    angle: 0,
    gap: 14,
    ink: colour.quiet,
    swell: (place) => 6 - place * 6,
  });
  for (const i of range(8)) house(plate, i * 202 - 8, i < 5);
  plate.fill(rect(0, 630, 1600, 440), colour.verdigris);
  plate.water([0, 650], [1600, 1067], { ink: colour.paleVerdigris, growth: 1.09 });
  wall(plate, 1006);
  plate.water([0, 765], [1010, 800], { ink: colour.paper, density: 0.9 });
  // The river goes round the end of the wall and up the steps.
  for (const i of range(7)) {
    const y = 640 + i * 17;
    plate.line(
      [
        [1030 + i * 6, y + 40],
        [1150, y],
        [1400, y - 4],
        [1600, y + 6],
      ],
      3,
      colour.paper,
    );
  }
  return plate.svg();
}

export const floodWall: SeedPicture = {
  key: "flood-wall",
  alt: `A brick flood wall shields five houses of a terrace and stops; water stands at the doors of
    the other three.`.replace(/\s+/g, " "),
  caption: `Weir Terrace, looking north. The wall ends level with the gatepost of number 41.`,
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.62, y: 0.55 },
  svg: draw(),
};
