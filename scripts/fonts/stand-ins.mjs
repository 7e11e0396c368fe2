/**
 * Measures what components/ui/fallbacks.css says: how much wider our fonts run than those that
 * systems have, over texts of the demo newsroom, and how high they stand.
 *
 *   node scripts/fonts/stand-ins.mjs NotoSerif-Regular.ttf DejaVuSans.ttf …
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../browser.mjs";

const root = new URL("../../", import.meta.url);
const ours = [
  { name: "Imbue", file: "imbue.woff2", weight: 530, ascent: 0.95, descent: 0.25 },
  { name: "Literata", file: "literata.woff2", weight: 400, ascent: 1.177, descent: 0.308 },
  { name: "Literata", file: "literata.woff2", weight: 600, ascent: 1.177, descent: 0.308 },
  { name: "Schibsted", file: "schibsted.woff2", weight: 400, ascent: 0.9766, descent: 0.2578 },
  // Names and labels, each a word or two: sections in a row, authors, buttons.
  {
    name: "Schibsted",
    file: "schibsted.woff2",
    weight: 580,
    ascent: 0.9766,
    descent: 0.2578,
    labels: true,
  },
];

const stories = new URL("db/seeds/newsroom/stories/", root);
const sources = await Promise.all(
  (await readdir(stories)).map((name) => readFile(new URL(name, stories), "utf8")),
);
const text = sources
  .flatMap((source) => [...source.matchAll(/"([A-Z][^"\\]{30,})"/g)].map(([, words]) => words))
  .join(" ");

const labels = [...new Set(text.match(/\b[A-Z][a-z]+\b/g))];

const face = async (family, file, weight) =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${(await readFile(file)).toString("base64")})}`;

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage();
const theirs = process.argv.slice(2);
const faces = [
  ...ours.map(({ name, file, weight }) =>
    face(`${name} ${weight}`, new URL(`components/ui/fonts/${file}`, root), weight),
  ),
  ...theirs.map((file) => face(path.basename(file), file, "100 900")),
];
await page.setContent(`<style>${(await Promise.all(faces)).join("")}</style>`);

/** At the size of headlines: Imbue runs narrower the larger it is. */
const widthIn = (family, weight, texts) =>
  page.evaluate(
    async ([font, all]) => {
      await document.fonts.load(font);
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = font;
      return all.reduce((sum, words) => sum + pen.measureText(words).width, 0);
    },
    [`${weight} 48px "${family}"`, texts],
  );

const percent = (part) => `${Math.round(part * 10_000) / 100}%`;
for (const { name, weight, ascent, descent, labels: isLabel } of ours) {
  const texts = isLabel ? labels : [text];
  const width = await widthIn(`${name} ${weight}`, weight, texts);
  for (const file of theirs) {
    const scale = width / (await widthIn(path.basename(file), weight, texts));
    process.stdout.write(
      `${name} ${weight} by ${path.basename(file)}: size-adjust ${percent(scale)}; ascent-override ${percent(ascent / scale)}; descent-override ${percent(descent / scale)}\n`,
    );
  }
}
await browser.close();
