/**
 * Cuts the bundled fonts to what the pages use, into components/ui/fonts/: the weights that the
 * design has, the letters of western Europe, kerning and ligatures. What comes out is committed, so
 * that a build needs none of this. After a change of the fonts' packages or of the design:
 *
 *   cd scripts/fonts && npm ci && node cut.mjs
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { convert } from "fontverter";
import subsetFont from "subset-font";
import { withTablesOf } from "./tables.mjs";

const from = new URL("../../node_modules/@fontsource-variable/", import.meta.url);
const to = new URL("../../components/ui/fonts/", import.meta.url);

/** What Fontsource calls "latin": the files beside it begin where this ends. */
const ranges =
  "20-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 304 308 329 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD";
const letters = ranges.split(" ").flatMap((range) => {
  const [first, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n));
});

/** Tabular figures for tables; small capitals, old figures and the like are used nowhere. */
const keepFeatures = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum"];

const weights = { wght: { min: 400, max: 700 } };
const fonts = {
  "imbue.woff2": {
    file: "imbue/files/imbue-latin-opsz-normal.woff2",
    // Headlines of 28 px and more only.
    axes: { opsz: { min: 28, max: 100 }, wght: { min: 480, max: 560 } },
  },
  "literata.woff2": {
    file: "literata/files/literata-latin-wght-normal.woff2",
    axes: weights,
    kernedAt: { wght: 400 },
  },
  "literata-italic.woff2": {
    file: "literata/files/literata-latin-wght-italic.woff2",
    axes: weights,
    kernedAt: { wght: 400 },
  },
  "schibsted.woff2": {
    file: "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
    axes: weights,
    kernedAt: { wght: 500 },
  },
};

/** The letters in all weights of `axes`, or in the one weight that they name. */
const cut = (whole, variationAxes) =>
  subsetFont(whole, letters.join(""), {
    targetFormat: "sfnt",
    variationAxes,
    keepFeatures,
    noHinting: true,
  });

await mkdir(to, { recursive: true });
for (const [name, { file, axes, kernedAt }] of Object.entries(fonts)) {
  const whole = await readFile(new URL(file, from));
  const all = await cut(whole, axes);
  // Kerning that changes with the weight was half of a font, for differences that nobody sees.
  const made = kernedAt ? withTablesOf(all, await cut(whole, kernedAt), ["GPOS", "GDEF"]) : all;
  const packed = await convert(made, "woff2");
  await writeFile(new URL(name, to), packed);
  process.stdout.write(`${name}: ${whole.length} → ${packed.length} bytes\n`);
}
