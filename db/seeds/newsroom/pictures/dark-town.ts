import type { SeedPicture } from "../types";
import { arc, colour, createPlate, range, rect } from "./plate";

function draw() {
  const plate = createPlate(1600, 1067, "#0D1B20", 58);
  // Star trails, as a long exposure would leave them, about the pole.
  const [px, py] = [1040, 330];
  for (const i of range(95)) {
    const r = 22 + i * 11.5 + plate.random(-4, 4);
    const from = plate.random(0, 360);
    const ink = [colour.washA, colour.paleVerdigris, colour.paleCopper, colour.quiet][i % 4];
    for (const part of [0, 1, 2]) {
      const start = from + part * 120 + plate.random(-25, 25);
      const trail = arc(px, py, r, r, start, start + plate.random(12, 34));
      plate.line(trail, plate.random(1.4, 4), ink);
    }
  }
  plate.fill(arc(px, py, 6), colour.paper);
  const hills = [
    [0, 820],
    [220, 760],
    [520, 790],
    [860, 735],
    [1210, 785],
    [1600, 740],
    [1600, 1067],
    [0, 1067],
  ] as const;
  plate.fill(hills, "#0A3A38");
  plate.hatch(hills, { angle: 8, gap: 10, width: 2, ink: "#0D1B20" });
  for (let x = -20; x < 1600; ) {
    const w = plate.random(90, 170);
    const top = plate.random(815, 900);
    plate.fill(rect(x, top, w, 1067 - top), colour.ink);
    plate.fill(
      [
        [x - 6, top],
        [x + w / 2, top - 62],
        [x + w + 6, top],
      ],
      colour.ink,
    );
    plate.hatch(
      [
        [x + w / 2, top - 62],
        [x + w + 6, top],
        [x + w / 2, top],
      ],
      {
        angle: 40,
        gap: 8,
        width: 2,
        ink: colour.quiet,
      },
    );
    plate.hatch(rect(x + w / 2, top, w / 2, 1067 - top), {
      angle: 90,
      gap: 8,
      width: 1.6,
      ink: "#2C3B40",
    });
    x += w + 6;
  }
  const tower = rect(620, 650, 92, 417);
  plate.fill(tower, colour.ink);
  plate.hatch(rect(666, 650, 46, 417), { angle: 90, gap: 7, width: 2, ink: colour.quiet });
  plate.fill(
    [
      [608, 650],
      [666, 470],
      [724, 650],
    ],
    colour.ink,
  );
  plate.hatch(
    [
      [666, 470],
      [724, 650],
      [666, 650],
    ],
    { angle: 60, gap: 8, ink: colour.quiet },
  );
  // The lamp in the foreground is off.
  plate.line(
    [
      [240, 1067],
      [240, 520],
      [262, 470],
      [330, 452],
    ],
    16,
    colour.ink,
  );
  plate.line(
    [
      [246, 1067],
      [246, 524],
      [266, 476],
      [330, 458],
    ],
    3,
    colour.quiet,
  );
  plate.fill(
    [
      [318, 444],
      [412, 452],
      [398, 486],
      [322, 478],
    ],
    colour.ink,
  );
  plate.outline(
    [
      [318, 444],
      [412, 452],
      [398, 486],
      [322, 478],
    ],
    4,
    colour.quiet,
  );
  return plate.svg();
}

export const darkTown: SeedPicture = {
  key: "dark-town",
  alt: "Star trails wheel over the roofs and church tower of an unlit town; a street lamp is off.",
  caption: "Saint-Maur-les-Vannes at one in the morning, after the switch.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.6, y: 0.35 },
  svg: draw(),
};
