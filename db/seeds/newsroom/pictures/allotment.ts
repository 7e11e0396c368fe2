import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, range, rect } from "./plate";

function cabbage(plate: Plate, cx: number, cy: number, r: number) {
  for (const [i, size] of [1, 0.72, 0.46, 0.24].entries()) {
    const leaf = arc(cx, cy, 1).map(([x, y], k) => {
      const frill = r * size * (1 + 0.13 * Math.sin(k * 0.7 + i * 2) + 0.05 * Math.sin(k * 1.9));
      return [cx + (x - cx) * frill, cy + (y - cy) * frill * 0.82] as const;
    });
    plate.fill(leaf, i % 2 ? colour.washA : colour.paleVerdigris);
    plate.hatch(leaf, { angle: 30 + i * 50, gap: 9, width: 2, ink: colour.verdigris });
    plate.outline(leaf, 3.5);
  }
}

function beans(plate: Plate, x: number, y: number) {
  for (const i of range(6)) {
    const foot = x + i * 62;
    plate.line(
      [
        [foot - 46, y],
        [foot + 14, y - 300],
      ],
      6,
    );
    plate.line(
      [
        [foot + 46, y],
        [foot - 14, y - 300],
      ],
      6,
    );
    for (const j of range(14)) {
      const up = j / 14;
      const lean = (j % 2 ? 1 : -1) * (46 - 52 * up);
      plate.fill(arc(foot + lean, y - up * 280, 17, 10), j % 3 ? colour.verdigris : colour.copper);
    }
  }
  plate.line(
    [
      [x - 30, y - 276],
      [x + 340, y - 276],
    ],
    7,
  );
}

function shed(plate: Plate, x: number, y: number) {
  plate.block(rect(x, y - 260, 300, 260), colour.washB, {
    angle: 90,
    gap: 22,
    width: 3,
    ink: colour.copper,
  });
  plate.outline(rect(x, y - 260, 300, 260), 6);
  plate.block(
    [
      [x - 30, y - 255],
      [x + 40, y - 350],
      [x + 260, y - 350],
      [x + 330, y - 255],
    ],
    colour.quiet,
    { angle: 80, gap: 12, width: 3, edge: 6 },
  );
  plate.fill(rect(x + 40, y - 200, 100, 200), colour.verdigris);
  plate.outline(rect(x + 40, y - 200, 100, 200), 5);
  plate.fill(rect(x + 180, y - 190, 84, 84), colour.ink);
  plate.line(
    [
      [x + 222, y - 190],
      [x + 222, y - 106],
    ],
    5,
    colour.washB,
  );
  plate.line(
    [
      [x + 180, y - 148],
      [x + 264, y - 148],
    ],
    5,
    colour.washB,
  );
}

function draw() {
  const plate = createPlate(1600, 1067, colour.paper, 41);
  plate.hatch(rect(0, 0, 1600, 400), {
    angle: 0,
    gap: 16,
    ink: colour.rule,
    swell: (place) => 7 - place * 6,
  });
  for (const i of range(16)) {
    const crown = arc(i * 108 - 10, 390, plate.random(70, 110), plate.random(60, 120), 180, 360);
    plate.fill(crown, colour.washA);
    plate.hatch(crown, { angle: 60, gap: 9, width: 2, ink: colour.verdigris });
  }
  plate.fill(rect(0, 390, 1600, 677), colour.washB);
  for (const row of range(5)) {
    const y = 470 + row * row * 20 + row * 62;
    const depth = 34 + row * 14;
    plate.fill(rect(0, y, 1600, depth), colour.copper);
    plate.hatch(rect(0, y, 1600, depth), { angle: 8, gap: 9, width: 3 });
    plate.line(
      [
        [0, y],
        [1600, y],
      ],
      3,
    );
  }
  shed(plate, 1090, 640);
  beans(plate, 150, 690);
  for (const row of range(3)) {
    const size = 38 + row * 22;
    const y = 740 + row * 118;
    for (let x = 60 + row * 30; x < 1640; x += size * 2.7) {
      if (x > 600 || row > 0) cabbage(plate, x, y, size);
    }
  }
  return plate.svg();
}

export const allotment: SeedPicture = {
  key: "allotment",
  alt: "Rows of cabbages and a frame of beans run up to a tarred shed on an allotment.",
  caption: "Plots 14a and 14b, Coldharbour field: once one plot, now two opinions.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.5, y: 0.55 },
  svg: draw(),
};
