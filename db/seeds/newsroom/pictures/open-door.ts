import type { SeedPicture } from "../types";
import { arc, colour, createPlate, range, rect } from "./plate";

function draw() {
  const plate = createPlate(1600, 1067, colour.ink, 9);
  for (const row of range(16)) {
    const y = row * 56;
    for (let x = (row % 2) * -75; x < 1600; x += 150) {
      const stone = rect(x + 3, y + 3, 144, 50);
      plate.fill(stone, "#222D32");
      plate.hatch(stone, {
        angle: 0,
        gap: 9,
        ink: colour.quiet,
        swell: (place) => 0.6 + place * plate.random(1, 3.4),
      });
    }
  }
  for (const column of [0, 1, 3, 4]) {
    const x = 130 + column * 330;
    const opening = [...arc(x + 65, 300, 65, 65, 180, 360), [x + 130, 450], [x, 450]] as const;
    plate.fill(opening, colour.ink);
    plate.outline(opening, 10, colour.quiet);
    for (const bar of [0.25, 0.5, 0.75]) {
      plate.line(
        [
          [x + 130 * bar, 245],
          [x + 130 * bar, 450],
        ],
        8,
        colour.rule,
      );
    }
  }
  plate.fill(rect(0, 896, 1600, 171), "#0D1214");
  plate.hatch(rect(0, 896, 1600, 171), { angle: 0, gap: 12, width: 2, ink: colour.quiet });
  const light = [
    [690, 896],
    [910, 896],
    [1290, 1067],
    [430, 1067],
  ] as const;
  plate.fill(light, colour.washB);
  plate.hatch(light, { angle: 0, gap: 14, ink: colour.paleCopper, swell: (p) => 7 - p * 6 });
  const door = rect(690, 380, 220, 516);
  plate.fill(door, colour.washB);
  plate.hatch(door, { angle: 90, gap: 14, width: 1.8, ink: colour.paleCopper });
  const leaf = [
    [910, 380],
    [1080, 330],
    [1080, 950],
    [910, 896],
  ] as const;
  plate.block(leaf, colour.copper, { angle: 90, gap: 13, width: 4, edge: 8 });
  for (const y of [460, 640, 800])
    plate.line(
      [
        [914, y],
        [1076, y + (y - 640) * 0.14],
      ],
      14,
    );
  plate.outline(door, 12, colour.quiet);
  // People leaving, small against the wall; the nearest carries a bag.
  for (const [x, y, s] of [
    [760, 890, 0.8],
    [830, 915, 1],
    [705, 965, 1.25],
    [900, 1000, 1.4],
  ] as const) {
    for (const [hip, foot] of [
      [-7, -20],
      [7, 16],
    ] as const) {
      plate.line(
        [
          [x + hip * s, y - 60 * s],
          [x + foot * s, y],
        ],
        13 * s,
      );
    }
    plate.fill(
      [
        [x - 14 * s, y - 44 * s],
        [x - 24 * s, y - 112 * s],
        [x - 10 * s, y - 124 * s],
        [x + 10 * s, y - 124 * s],
        [x + 24 * s, y - 112 * s],
        [x + 14 * s, y - 44 * s],
      ],
      colour.ink,
    );
    plate.line(
      [
        [x + 20 * s, y - 110 * s],
        [x + 30 * s, y - 52 * s],
      ],
      9 * s,
    );
    plate.line(
      [
        [x - 20 * s, y - 110 * s],
        [x - 27 * s, y - 54 * s],
      ],
      9 * s,
    );
    plate.fill(arc(x, y - 142 * s, 14 * s, 16 * s), colour.ink);
  }
  plate.fill(rect(922, 930, 46, 38), colour.verdigris);
  plate.outline(rect(922, 930, 46, 38), 4);
  return plate.svg();
}

export const openDoor: SeedPicture = {
  key: "open-door",
  alt: "In a stone wall with barred windows one door stands open, and four figures walk out.",
  caption: "",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.52, y: 0.65 },
  svg: draw(),
};
