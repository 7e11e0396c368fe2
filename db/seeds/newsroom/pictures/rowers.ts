import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, range, rect } from "./plate";

/** An eight seen from the bridge above it. */
function eight(plate: Plate, y: number) {
  const hull = [
    [180, y],
    [430, y - 26],
    [1190, y - 26],
    [1440, y],
    [1190, y + 26],
    [430, y + 26],
  ] as const;
  for (const i of range(8)) {
    const x = 470 + i * 88;
    const side = i % 2 ? 1 : -1;
    plate.line(
      [
        [x, y],
        [x - 90, y + side * 190],
      ],
      7,
    );
    plate.fill(
      [
        [x - 82, y + side * 178],
        [x - 62, y + side * 184],
        [x - 92, y + side * 262],
        [x - 116, y + side * 254],
      ],
      i % 2 ? colour.copper : colour.paper,
    );
    for (const ring of [26, 42]) {
      plate.outline(arc(x - 100, y + side * 246, ring, ring * 0.8), 2.5, colour.paleVerdigris);
    }
  }
  plate.fill(hull, colour.washB);
  plate.hatch(hull, { angle: 0, gap: 7, width: 2.4, ink: colour.copper });
  plate.outline(hull, 5);
  for (const i of range(9)) {
    const x = 470 + i * 88;
    plate.fill(arc(x, y, 19, 24), i === 8 ? colour.copper : colour.paper);
    plate.outline(arc(x, y, 19, 24), 3);
    plate.fill(arc(x + 6, y, 13), colour.ink);
  }
}

function swimmer(plate: Plate, x: number, y: number, cap: string) {
  for (const [i, r] of [34, 58, 86].entries()) {
    plate.outline(arc(x, y, r, r * 0.7, 20 + i * 15, 320 - i * 10), 3, colour.paleVerdigris);
  }
  plate.line(
    [
      [x - 40, y + 20],
      [x, y],
      [x + 42, y - 22],
    ],
    11,
    colour.washB,
  );
  plate.fill(arc(x, y, 17), cap);
  plate.outline(arc(x, y, 17), 3);
}

function draw() {
  const plate = createPlate(1600, 1000, colour.verdigris, 13);
  for (const i of range(34)) {
    const y = 20 + i * 30;
    const wave = range(33).map((j) => [j * 50, y + Math.sin(j * 0.7 + i * 1.3) * 7] as const);
    plate.line(wave, 2, "#2A7A73");
  }
  plate.hatch(rect(0, 0, 1600, 70), { angle: 90, gap: 9, width: 4 });
  plate.hatch(rect(0, 930, 1600, 70), { angle: 90, gap: 9, width: 4 });
  for (const i of range(9)) {
    plate.fill(arc(90 + i * 178, 620, 15), i % 2 ? colour.paper : colour.copper);
  }
  plate.line(
    [
      [0, 620],
      [1600, 620],
    ],
    3,
    colour.paper,
  );
  eight(plate, 340);
  const places = [
    [240, 760],
    [420, 850],
    [560, 730],
    [760, 830],
    [980, 745],
    [1150, 850],
    [1370, 770],
  ] as const;
  for (const [i, [x, y]] of places.entries()) {
    swimmer(plate, x, y, [colour.copper, colour.paper, colour.paleCopper][i % 3] ?? colour.paper);
  }
  return plate.svg();
}

export const rowers: SeedPicture = {
  key: "rowers",
  alt: "From above: an eight rows past a line of buoys with seven swimmers on the other side.",
  caption: "The buoy line as the clubs agreed it, in week one.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1000,
  focal: { x: 0.5, y: 0.4 },
  svg: draw(),
};
