import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, type Point, range, rect } from "./plate";

function rotor(plate: Plate, [cx, cy]: Point) {
  plate.block(
    [
      [cx - 15, cy],
      [cx + 15, cy],
      [cx + 34, 1170],
      [cx - 34, 1170],
    ],
    colour.paper,
    {
      angle: 0,
      gap: 12,
      width: 2,
      ink: colour.quiet,
      edge: 0,
    },
  );
  plate.hatch(
    [
      [cx + 4, cy],
      [cx + 15, cy],
      [cx + 34, 1170],
      [cx + 8, 1170],
    ],
    {
      angle: 90,
      gap: 6,
      width: 3,
    },
  );
  plate.outline(
    [
      [cx - 15, cy],
      [cx + 15, cy],
      [cx + 34, 1170],
      [cx - 34, 1170],
    ],
    5,
  );
  for (const degrees of [-75, 45, 165]) {
    const turn = (degrees * Math.PI) / 180;
    const at = (along: number, across: number): Point => [
      cx + along * Math.cos(turn) - across * Math.sin(turn),
      cy + along * Math.sin(turn) + across * Math.cos(turn),
    ];
    const blade = [at(20, -14), at(150, -40), at(520, -4), at(520, 6), at(20, 14)];
    plate.fill(blade, colour.paper);
    plate.hatch([at(20, 0), at(150, -6), at(520, 0), at(520, 6), at(20, 14)], {
      angle: degrees,
      gap: 6,
      width: 3,
    });
    plate.outline(blade, 5);
  }
  plate.fill(arc(cx, cy, 34), colour.copper);
  plate.outline(arc(cx, cy, 34), 6);
}

function hill(plate: Plate) {
  const fields = range(9).map((i) => {
    const [x0, x1] = [i * 190 - 260, i * 190 - 70];
    return [
      [x0 * 0.5 + 300, 1090],
      [x1 * 0.5 + 300, 1090],
      [x1 * 1.3, 1500],
      [x0 * 1.3, 1500],
    ] as const;
  });
  plate.fill([[0, 1180], ...arc(600, 1190, 640, 130, 180, 360), [1200, 1180]], colour.washA);
  plate.fill(rect(0, 1170, 1200, 330), colour.washA);
  fields.forEach((field, i) => {
    const [ground, ink] = i % 2 ? [colour.washB, colour.copper] : [colour.washA, colour.verdigris];
    plate.block(field, ground, {
      angle: [12, 80, 45, -30][i % 4],
      gap: 13,
      width: 3,
      ink,
      edge: 0,
    });
    plate.outline(field, 5);
  });
}

function draw() {
  const plate = createPlate(1200, 1500, colour.paper, 3);
  plate.hatch(rect(0, 0, 1200, 1100), {
    angle: 0,
    gap: 18,
    ink: colour.paleVerdigris,
    swell: (place) => 6 - place * 5.6,
  });
  for (const [x, y, s] of [
    [170, 260, 1],
    [930, 180, 1.3],
    [960, 700, 0.9],
    [180, 760, 1.1],
  ] as const) {
    for (const i of range(6)) {
      const half = s * (150 - Math.abs(i - 3) * 40);
      plate.line(
        [
          [x - half, y + i * 15],
          [x + half * 1.1, y + i * 15],
        ],
        12,
        colour.paper,
      );
      plate.line(
        [
          [x - half, y + i * 15],
          [x + half * 1.1, y + i * 15],
        ],
        3,
        colour.quiet,
      );
    }
  }
  hill(plate);
  rotor(plate, [560, 560]);
  plate.block(rect(800, 1135, 150, 80), colour.washB, { gap: 9, ink: colour.copper });
  plate.block(
    [
      [785, 1135],
      [875, 1080],
      [965, 1135],
    ],
    colour.ink,
    { gap: 8 },
  );
  plate.fill(rect(862, 1165, 28, 50), colour.ink);
  for (const i of range(14)) {
    const x = 690 + (i % 7) * 15 + plate.random(-4, 4) - (i > 6 ? 300 : 0);
    plate.fill(rect(x, 1196 + plate.random(-4, 6), 6, 20), colour.ink);
    plate.fill(arc(x + 3, 1192, 5), colour.ink);
  }
  return plate.svg();
}

export const turbine: SeedPicture = {
  key: "turbine",
  alt: `A wind turbine towers over hatched fields, a small village hall and a straggle of people.`,
  caption: `Wick Hill, with part of the ownership in the foreground.`,
  credit: "Engraving: The Harrow",
  width: 1200,
  height: 1500,
  focal: { x: 0.47, y: 0.4 },
  svg: draw(),
};
