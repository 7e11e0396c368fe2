import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, range, rect } from "./plate";

function sofa(plate: Plate, x: number, y: number) {
  for (const strap of [x + 130, x + 590]) {
    plate.line(
      [
        [strap, 0],
        [strap - 60, y + 40],
      ],
      9,
      colour.verdigris,
    );
    plate.line(
      [
        [strap, 0],
        [strap + 60, y + 40],
      ],
      9,
      colour.verdigris,
    );
    plate.block(rect(strap - 26, 90, 52, 60), colour.quiet, { gap: 8 });
    plate.outline(arc(strap, 20, 22), 8);
  }
  const back = [
    ...arc(x + 60, y + 60, 60, 60, 180, 270),
    ...arc(x + 660, y + 60, 60, 60, 270, 360),
    [x + 720, y + 230],
    [x, y + 230],
  ] as const;
  plate.block(back, colour.paleCopper, {
    angle: 90,
    gap: 12,
    ink: colour.copper,
    edge: 0,
    swell: (place) => 2 + place * 5,
  });
  plate.outline(back, 6);
  for (const i of range(3)) {
    const cushion = rect(x + 40 + i * 214, y + 170, 212, 80);
    plate.block(cushion, colour.washB, {
      angle: 20 + i * 8,
      gap: 11,
      width: 3,
      ink: colour.copper,
    });
    plate.outline(cushion, 5);
    plate.fill(arc(x + 146 + i * 214, y + 90, 9), colour.ink);
  }
  plate.block(rect(x - 10, y + 244, 740, 60), colour.copper, { angle: 90, gap: 10, width: 4 });
  for (const arm of [x - 50, x + 680]) {
    const shape = [
      ...arc(arm + 45, y + 140, 45, 45, 180, 360),
      [arm + 90, y + 304],
      [arm, y + 304],
    ] as const;
    plate.block(shape, colour.paleCopper, { angle: 0, gap: 10, width: 4, ink: colour.copper });
    plate.outline(shape, 6);
  }
  for (const leg of [x + 10, x + 690]) plate.fill(rect(leg, y + 304, 24, 34), colour.ink);
}

function draw() {
  const plate = createPlate(1600, 1067, colour.sheet, 45);
  plate.hatch(rect(0, 0, 1600, 760), { angle: 90, gap: 34, width: 2, ink: colour.rule });
  for (const i of range(24)) {
    const flower = [40 + (i % 8) * 218, 90 + Math.floor(i / 8) * 230] as const;
    for (const petal of range(5)) {
      const turn = (petal * 72 * Math.PI) / 180;
      const at = [flower[0] + 15 * Math.cos(turn), flower[1] + 15 * Math.sin(turn)] as const;
      plate.outline(arc(at[0], at[1], 10), 2, colour.paleVerdigris);
    }
  }
  const pane = rect(1210, 120, 290, 400);
  plate.block(pane, colour.washA, { angle: -70, gap: 15, width: 2.4, ink: colour.verdigris });
  plate.outline(pane, 16);
  plate.line(
    [
      [1355, 120],
      [1355, 520],
    ],
    10,
  );
  plate.line(
    [
      [1210, 320],
      [1500, 320],
    ],
    10,
  );
  // Tide marks: the four floods, each a ruled line on the paper.
  for (const y of [560, 600, 648, 676]) {
    for (let x = 0; x < 1600; x += 62) {
      plate.line(
        [
          [x, y + plate.random(-3, 3)],
          [x + 48, y + plate.random(-3, 3)],
        ],
        3,
        colour.copper,
      );
    }
  }
  for (const x of [90, 1090]) {
    plate.fill(rect(x, 380, 84, 56), colour.paper);
    plate.outline(rect(x, 380, 84, 56), 5);
    for (const hole of [22, 62]) plate.fill(arc(x + hole, 408, 8), colour.ink);
  }
  plate.fill(rect(0, 745, 1600, 322), colour.verdigris);
  plate.line(
    [
      [0, 745],
      [1600, 745],
    ],
    6,
  );
  plate.water([0, 765], [1600, 1067], { ink: colour.paleVerdigris, growth: 1.1 });
  plate.water([330, 775], [1030, 920], { ink: colour.paleCopper, density: 0.45, first: 12 });
  sofa(plate, 290, 300);
  const slipper = [...arc(1260, 800, 66, 26, 150, 390), [1230, 822]] as const;
  plate.block(slipper, colour.washB, { gap: 9, ink: colour.copper });
  return plate.svg();
}

export const hangingSofa: SeedPicture = {
  key: "hanging-sofa",
  alt: "A sofa hangs from the ceiling by straps above a flooded floor; the sockets are set high.",
  caption: "The front room of number 45, at 3.4 metres on the gauge.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.4, y: 0.45 },
  svg: draw(),
};
