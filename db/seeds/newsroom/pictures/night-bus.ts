import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, rect } from "./plate";

/** A dark street whose few lit windows are the ones still up. */
function terrace(plate: Plate, street: number) {
  for (let x = -20; x < 1600; ) {
    const w = plate.random(120, 210);
    const h = plate.random(300, 520);
    const top = street - h;
    plate.fill(rect(x, top, w, h), "#1B2529");
    plate.hatch(rect(x, top, w, h), { angle: 90, gap: 9, width: 1.6, ink: "#2C3B40" });
    const gable = [
      [x - 8, top],
      [x + w / 2, top - 80],
      [x + w + 8, top],
    ] as const;
    plate.fill(gable, "#0D1214");
    plate.hatch(gable, { angle: 0, gap: 11, width: 2, ink: "#41545A" });
    plate.fill(rect(x + w * 0.7, top - 92, 26, 60), "#0D1214");
    for (let y = top + 36; y < street - 110; y += 104) {
      for (const place of [0.2, 0.6]) {
        const pane = rect(x + w * place, y, w * 0.2, 58);
        const lit = plate.random() > 0.84;
        plate.fill(pane, lit ? colour.paleCopper : "#0D1214");
        plate.line(
          [
            [x + w * (place + 0.1), y],
            [x + w * (place + 0.1), y + 58],
          ],
          4,
          "#1B2529",
        );
        plate.line(
          [
            [x + w * place, y + 29],
            [x + w * (place + 0.2), y + 29],
          ],
          4,
          "#1B2529",
        );
      }
    }
    x += w + 4;
  }
}

function bus(plate: Plate) {
  const [x, y, w, h] = [430, 360, 840, 470];
  plate.fill(rect(x, y, w, h), colour.verdigris);
  plate.hatch(rect(x, y + 180, w, 60), { angle: 0, gap: 9, width: 3, ink: colour.paleVerdigris });
  plate.hatch(rect(x, y + 400, w, 70), { angle: 45, gap: 10, width: 3, ink: colour.ink });
  for (let i = 0; i < 7; i++) {
    const pane = rect(x + 28 + i * 114, y + 40, 98, 120);
    plate.fill(pane, colour.washB);
    plate.hatch(pane, { angle: 60, gap: 12, width: 1.6, ink: colour.paleCopper });
  }
  for (let i = 0; i < 6; i++) plate.fill(rect(x + 28 + i * 114, y + 260, 98, 125), colour.washB);
  plate.fill(rect(x + 716, y + 260, 96, 186), colour.washB);
  plate.line(
    [
      [x + 764, y + 260],
      [x + 764, y + 446],
    ],
    5,
    colour.verdigris,
  );
  for (const [seat, deck] of [
    [1, 40],
    [4, 40],
    [5, 40],
    [0, 265],
    [3, 265],
  ] as const) {
    const cx = x + 76 + seat * 114;
    plate.fill(arc(cx, y + deck + 62, 20, 24), colour.ink);
    plate.fill(arc(cx, y + deck + 122, 38, 38, 180, 360), colour.ink);
  }
  for (const cx of [x + 170, x + 640]) {
    plate.fill(arc(cx, y + h, 72), "#0D1214");
    plate.fill(arc(cx, y + h, 34), colour.quiet);
    plate.hatch(arc(cx, y + h, 34), { gap: 7, width: 2 });
  }
  plate.fill(rect(x + w - 14, y + 392, 24, 34), colour.paper);
  return { x, y, w, h };
}

function draw() {
  const plate = createPlate(1600, 1067, colour.ink, 31);
  plate.hatch(rect(0, 0, 1600, 620), {
    angle: 0,
    gap: 13,
    ink: "#2A383D",
    swell: (place) => 5 - place * 4.5,
  });
  plate.fill(arc(1330, 130, 62), colour.paper);
  plate.fill(arc(1306, 116, 54), colour.ink);
  terrace(plate, 850);
  plate.fill(rect(0, 850, 1600, 217), "#0D1214");
  const { x, w } = bus(plate);
  plate.fill(
    [
      [x + w, 765],
      [1600, 715],
      [1600, 905],
      [x + w, 790],
    ],
    "#3A2416",
  );
  plate.hatch(
    [
      [x + w, 765],
      [1600, 715],
      [1600, 905],
      [x + w, 790],
    ],
    {
      angle: 3,
      gap: 12,
      width: 3,
      ink: colour.paleCopper,
    },
  );
  plate.water([0, 905], [1600, 1067], { ink: colour.quiet, density: 0.4 });
  plate.water([x, 915], [x + w, 1060], { ink: colour.paleCopper, density: 0.5 });
  return plate.svg();
}

export const nightBus: SeedPicture = {
  key: "night-bus",
  alt: `A lit double-decker bus with five passengers drives past a dark terrace under a thin moon.`,
  caption: `The N2 on Corn Street at 01:20. Five on board is a good night.`,
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.53, y: 0.56 },
  svg: draw(),
};
