import localFont from "next/font/local";

/*
 * Three families, bundled, their Latin parts cut to the weights below by scripts/fonts/cut.mjs. Only the
 * Latin romans are preloaded; the rest is fetched when a page has a letter for it, by unicode-range.
 * Scripts that a family lacks fall through to the system's fonts. Faces of a family have one range of
 * weights: of those with other ranges, the browser would drop some before it looks for letters.
 * What stands in for them until they are there has their measures: fallbacks.css.
 * Imbue ends at 560; it says 600, the weight of Arabic headlines, so that no browser thickens its
 * letters among those.
 * The framework reads these calls at build time, so every value is written out.
 */

export const imbue = localFont({
  src: "./fonts/imbue.woff2",
  weight: "480 600",
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "'Imbue'" }],
});

export const imbueExt = localFont({
  src: "../../node_modules/@fontsource-variable/imbue/files/imbue-latin-ext-opsz-normal.woff2",
  weight: "480 600",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "'Imbue'" },
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB",
    },
  ],
});

export const literata = localFont({
  src: "./fonts/literata.woff2",
  weight: "400 700",
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "'Literata'" }],
});

export const literataItalic = localFont({
  src: "./fonts/literata-italic.woff2",
  weight: "400 700",
  style: "italic",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "'Literata'" }],
});

export const literataExt = localFont({
  src: "../../node_modules/@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2",
  weight: "400 700",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "'Literata'" },
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB",
    },
  ],
});

export const literataCyrillic = localFont({
  src: "../../node_modules/@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2",
  weight: "400 700",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "'Literata Cyrillic'" },
    { prop: "unicode-range", value: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116" },
  ],
});

export const schibsted = localFont({
  src: "./fonts/schibsted.woff2",
  weight: "400 700",
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "'Schibsted'" }],
});

export const schibstedExt = localFont({
  src: "../../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2",
  weight: "400 700",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "'Schibsted'" },
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB",
    },
  ],
});
