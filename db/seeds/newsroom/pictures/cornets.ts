import type { SeedPicture } from "../types";
import { arc, colour, createPlate, type Plate, range, rect } from "./plate";

function bell(plate: Plate, cx: number, cy: number, r: number) {
  plate.fill(arc(cx, cy, r), colour.washB);
  for (const i of range(72)) {
    const turn = (i * 5 * Math.PI) / 180;
    const shade = 1 + 5 * Math.max(0, Math.sin(turn - 0.6));
    plate.line(
      [
        [cx + r * 0.4 * Math.cos(turn), cy + r * 0.4 * Math.sin(turn)],
        [cx + r * 0.93 * Math.cos(turn), cy + r * 0.93 * Math.sin(turn)],
      ],
      shade,
      colour.copper,
    );
  }
  plate.outline(arc(cx, cy, r), 9);
  plate.outline(arc(cx, cy, r * 0.93), 3);
  plate.fill(arc(cx, cy, r * 0.42), colour.copper);
  plate.hatch(arc(cx, cy, r * 0.42), { angle: 0, gap: 8, swell: (place) => 7 - place * 5 });
  for (const ring of [0.3, 0.2, 0.1]) plate.outline(arc(cx, cy, r * ring), 3, colour.washB);
  plate.outline(arc(cx, cy, r * 0.42), 4);
}

function draw() {
  const plate = createPlate(1600, 1067, colour.verdigris, 2);
  plate.hatch(rect(0, 0, 1600, 1067), { angle: 90, gap: 14, width: 2, ink: "#2A7A73" });
  for (const row of range(3)) {
    for (const column of range(5)) {
      const [cx, cy] = [160 + column * 320, 178 + row * 356];
      if (row === 1 && column === 3) {
        for (const i of range(30)) {
          plate.line(arc(cx, cy, 140, 140, i * 12, i * 12 + 7), 5, colour.paleVerdigris);
        }
      } else {
        bell(plate, cx, cy, 148);
      }
    }
  }
  return plate.svg();
}

export const cornets: SeedPicture = {
  key: "cornets",
  alt: "Fourteen brass bells face the viewer in three rows; the fifteenth is a dashed outline.",
  caption: "Lockside Brass from the conductor’s side, with the vacancy.",
  credit: "Engraving: The Harrow",
  width: 1600,
  height: 1067,
  focal: { x: 0.7, y: 0.5 },
  svg: draw(),
};
