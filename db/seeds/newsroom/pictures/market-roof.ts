import type { SeedPicture } from "../types";
import { arc, colour, createPlate, range, rect } from "./plate";

function draw() {
  const plate = createPlate(1600, 1067, colour.paper, 29);
  plate.hatch(rect(0, 0, 1600, 1067), { angle: 108, gap: 19, width: 2, ink: colour.quiet });
  plate.hatch(rect(0, 0, 1600, 420), { angle: 112, gap: 27, width: 4, ink: colour.rule });
  // Ribs recede towards the far gable: each is the same arch, smaller.
  for (const i of range(7)) {
    const size = 1 - i * 0.115;
    const [cx, foot, rx, ry] = [800, 980 - i * 52, 760 * size, 720 * size];
    const springing = foot - 200 * size;
    const hall = [
      ...arc(cx, springing, rx, ry, 180, 360),
      [cx + rx, foot],
      [cx - rx, foot],
    ] as const;
    const band = i % 2 ? colour.washA : colour.sheet;
    plate.fill(hall, band);
    plate.hatch(hall, {
      angle: i % 2 ? 90 : 0,
      gap: 13,
      width: 1.5,
      ink: i % 2 ? colour.paleVerdigris : colour.rule,
    });
    plate.outline(hall, 22 * size, colour.verdigris);
    plate.line(arc(cx, springing, rx * 0.95, ry * 0.94, 180, 360), 6 * size, colour.verdigris);
    for (const j of range(25)) {
      const turn = ((186 + j * 7) * Math.PI) / 180;
      const next = ((189.5 + j * 7) * Math.PI) / 180;
      plate.line(
        [
          [cx + rx * Math.cos(turn), springing + ry * Math.sin(turn)],
          [cx + rx * 0.95 * Math.cos(next), springing + ry * 0.94 * Math.sin(next)],
        ],
        4 * size,
        colour.verdigris,
      );
    }
  }
  const far = arc(800, 610, 236, 224, 180, 360);
  plate.fill([...far, [1036, 668], [564, 668]], colour.washB);
  for (const i of range(11))
    plate.line(
      [
        [564 + i * 47, 400],
        [564 + i * 47, 668],
      ],
      5,
      colour.copper,
    );
  plate.fill(
    [
      [0, 1067],
      [40, 982],
      [564, 668],
      [1036, 668],
      [1560, 982],
      [1600, 1067],
    ],
    colour.sheet,
  );
  plate.hatch(
    [
      [0, 1067],
      [40, 982],
      [564, 668],
      [1036, 668],
      [1560, 982],
      [1600, 1067],
    ],
    {
      angle: 0,
      gap: 15,
      ink: colour.quiet,
      swell: (place) => 0.8 + place * 4,
    },
  );
  for (const i of range(4)) {
    const size = 1 - i * 0.2;
    for (const side of [-1, 1]) {
      const [x, y, w] = [800 + side * 520 * size, 985 - i * 82, 260 * size];
      plate.block(rect(x - w / 2, y - 90 * size, w, 90 * size), colour.washB, {
        angle: 90,
        gap: 14 * size,
        width: 2,
        ink: colour.copper,
      });
      const awning = [
        [x - w * 0.6, y - 150 * size],
        [x + w * 0.6, y - 150 * size],
        [x + w * 0.5, y - 215 * size],
        [x - w * 0.5, y - 215 * size],
      ] as const;
      plate.fill(awning, side < 0 ? colour.copper : colour.verdigris);
      plate.hatch(awning, { angle: 90, gap: 26 * size, width: 11 * size, ink: colour.paper });
      plate.outline(awning, 4);
    }
  }
  return plate.svg();
}

export const marketRoof: SeedPicture = {
  key: "market-roof",
  alt: "Iron arches of a market hall recede over two rows of striped stalls while rain drives past.",
  caption: "The hall from the Corn Street doors, under its new glass.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.5, y: 0.45 },
  svg: draw(),
};
