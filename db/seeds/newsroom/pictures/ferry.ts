import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, range, rect } from "./plate";

function boat(plate: Plate) {
  const hull = [
    [610, 590],
    [1010, 590],
    [970, 650],
    [650, 650],
  ] as const;
  plate.line(
    [
      [0, 560],
      [610, 606],
      [1010, 606],
      [1600, 566],
    ],
    4,
    colour.ink,
  );
  plate.block(rect(690, 490, 190, 100), colour.washB, {
    angle: 90,
    gap: 13,
    width: 2,
    ink: colour.copper,
  });
  plate.outline(rect(690, 490, 190, 100), 5);
  plate.fill(rect(670, 474, 230, 18), colour.ink);
  for (const i of range(3)) plate.fill(rect(708 + i * 58, 512, 40, 38), colour.verdigris);
  plate.line(
    [
      [640, 590],
      [640, 400],
    ],
    6,
  );
  plate.fill(
    [
      [643, 402],
      [716, 424],
      [643, 446],
    ],
    colour.copper,
  );
  plate.block(hull, colour.verdigris, { angle: 0, gap: 11, width: 3, edge: 5 });
  // The ferryman and his one passenger, as far apart as the deck allows.
  for (const [x, hat] of [
    [655, true],
    [950, false],
  ] as const) {
    plate.fill(
      [
        [x - 16, 590],
        [x - 12, 528],
        [x + 12, 528],
        [x + 16, 590],
      ],
      colour.ink,
    );
    plate.fill(arc(x, 514, 13), colour.ink);
    if (hat) plate.fill(rect(x - 20, 500, 40, 6), colour.ink);
  }
}

function reeds(plate: Plate) {
  for (const i of range(90)) {
    const x = i < 55 ? plate.random(-20, 520) : plate.random(1250, 1620);
    const lean = plate.random(-60, 60);
    const top = plate.random(560, 860);
    const mid = (top + 1010) / 2;
    plate.line(
      [
        [x, 1010],
        [x + lean * 0.3, mid],
        [x + lean, top],
      ],
      plate.random(3, 7),
      colour.ink,
    );
    if (i % 3 === 0) plate.fill(arc(x + lean, top, 8, 34), colour.copper);
  }
}

function draw() {
  const plate = createPlate(1600, 1000, colour.washA, 19);
  plate.hatch(rect(0, 0, 1600, 420), {
    angle: 0,
    gap: 15,
    ink: colour.verdigris,
    swell: (place) => 4.4 - place * 4.2,
  });
  plate.fill(arc(1130, 300, 150), colour.washB);
  plate.hatch(arc(1130, 300, 150), { angle: 0, gap: 12, width: 5, ink: colour.copper });
  const bank: [number, number][] = [[0, 440]];
  for (let x = 0; x <= 1600; x += 22) bank.push([x, 400 - plate.random(0, 42)]);
  bank.push([1600, 440]);
  plate.fill(bank, colour.ink);
  plate.fill(rect(0, 432, 1600, 570), colour.washA);
  plate.water([0, 442], [1600, 1000], { first: 8, growth: 1.05, density: 0.66 });
  plate.water([990, 446], [1270, 700], { ink: colour.copper, first: 10, density: 0.75 });
  boat(plate);
  plate.water([600, 660], [1020, 760], { ink: colour.ink, first: 10, density: 0.8 });
  reeds(plate);
  return plate.svg();
}

export const ferry: SeedPicture = {
  key: "ferry",
  alt: `A small chain ferry with a ferryman and one passenger crosses a wide river at sunset.`,
  caption: `The 16:10 crossing from Lockside. The boat is licensed for forty.`,
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1000,
  focal: { x: 0.5, y: 0.55 },
  svg: draw(),
};
