import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colours that a rule of tokens.css sets. */
function coloursOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, k, v]) => [k, v]),
  );
}

const light = coloursOf('[data-theme="light"]');
const dark = coloursOf('[data-theme="dark"]');

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex = ""): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

it("is as dark by the system's wish as by the reader's", () => {
  expect(coloursOf(':root:not([data-theme="light"])')).toEqual(dark);
});

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, theme) => {
  it.each(["paper", "sheet"])("can be read on %s", (ground) => {
    expect(contrast(theme.ink, theme[ground])).toBeGreaterThan(12);
    for (const text of ["quiet", "verdigris", "copper", "alarm"])
      expect(contrast(theme[text], theme[ground]), text).toBeGreaterThan(4.5);
    expect(contrast(theme.edge, theme[ground]), "edges of controls").toBeGreaterThan(3);
  });

  it.each(["wash-a", "wash-b"])("can be read on %s", (ground) => {
    expect(contrast(theme.ink, theme[ground])).toBeGreaterThan(7);
  });
});
