import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, range, rect } from "./plate";

function coil(plate: Plate, cx: number, cy: number, r: number) {
  plate.block(rect(cx, cy - r, 190, r * 2), colour.copper, {
    angle: 0,
    gap: 9,
    ink: colour.ink,
    swell: (place) => 1 + place * 6,
    edge: 0,
  });
  plate.fill(arc(cx + 190, cy, r * 0.36, r), colour.copper);
  plate.hatch(arc(cx + 190, cy, r * 0.36, r), { angle: 0, gap: 9, width: 4 });
  plate.fill(arc(cx, cy, r * 0.5, r), colour.paleCopper);
  for (const i of range(10)) {
    plate.outline(arc(cx, cy, r * 0.5 * (1 - i * 0.07), r * (1 - i * 0.07)), 3.5, colour.copper);
  }
  plate.fill(arc(cx, cy, r * 0.15, r * 0.3), colour.ink);
  plate.outline(arc(cx, cy, r * 0.5, r), 5);
}

function draw() {
  const plate = createPlate(1600, 1067, colour.washA, 66);
  plate.hatch(rect(0, 0, 1600, 520), {
    angle: 0,
    gap: 15,
    ink: colour.paleVerdigris,
    swell: (place) => 6.5 - place * 5.5,
  });
  const stack = [
    [1250, 80],
    [1340, 80],
    [1372, 760],
    [1218, 760],
  ] as const;
  plate.block(stack, colour.copper, { angle: 0, gap: 14, width: 3, ink: colour.washB, edge: 0 });
  plate.hatch(
    [
      [1300, 80],
      [1340, 80],
      [1372, 760],
      [1300, 760],
    ],
    { angle: 90, gap: 8, width: 3 },
  );
  plate.outline(stack, 6);
  plate.fill(rect(1238, 60, 114, 30), colour.ink);
  for (const i of range(5)) {
    const x = i * 270 - 60;
    const tooth = [
      [x, 520],
      [x + 60, 300],
      [x + 270, 470],
      [x + 270, 520],
    ] as const;
    plate.block(tooth, colour.quiet, { angle: 39, gap: 11, width: 3, edge: 6 });
    plate.block(
      [
        [x + 6, 500],
        [x + 60, 300],
        [x + 84, 320],
        [x + 40, 500],
      ],
      colour.paper,
      {
        angle: 0,
        gap: 20,
        width: 3,
        edge: 4,
      },
    );
  }
  plate.block(rect(0, 520, 1210, 260), colour.paper, {
    angle: 0,
    gap: 20,
    width: 2,
    edge: 6,
    ink: colour.quiet,
  });
  for (const i of range(8)) {
    const x = 50 + i * 146;
    const pane = [...arc(x + 46, 600, 46, 40, 180, 360), [x + 92, 740], [x, 740]] as const;
    plate.fill(pane, colour.verdigris);
    plate.hatch(pane, { angle: 45, gap: 11, width: 2.4, ink: colour.paleVerdigris });
    plate.line(
      [
        [x + 46, 562],
        [x + 46, 740],
      ],
      5,
      colour.paper,
    );
    plate.line(
      [
        [x, 660],
        [x + 92, 660],
      ],
      5,
      colour.paper,
    );
    plate.outline(pane, 5);
  }
  plate.fill(rect(0, 780, 1600, 287), colour.washB);
  plate.hatch(rect(0, 780, 1600, 287), { angle: 0, gap: 13, width: 2, ink: colour.copper });
  plate.line(
    [
      [0, 780],
      [1600, 780],
    ],
    8,
  );
  for (const [x, y, r] of [
    [230, 890, 118],
    [640, 880, 128],
    [1070, 895, 112],
    [420, 975, 84],
    [1370, 930, 126],
  ] as const) {
    coil(plate, x, y, r);
  }
  return plate.svg();
}

export const copperWorks: SeedPicture = {
  key: "copper-works",
  alt: "Coils of copper strip lie in the yard of a saw-roofed works with a tall, smokeless stack.",
  caption: "Ballard & Tyne on a Friday, which is the point of the story.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.45, y: 0.7 },
  svg: draw(),
};
