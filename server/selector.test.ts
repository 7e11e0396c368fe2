import { describe, expect, it } from "vitest";
import { applies, readSelector } from "./selector";

const page = {
  classes: new Set(["story", "note", "md:wide", "w-[min(1px,2px)]"]),
  elements: new Set(["html", "body", "p", "ul", "input", "en"]),
  attributes: new Set(["class", "hidden", "type"]),
  ids: new Set(["main"]),
};
const fits = (selector: string) => applies(readSelector(selector), page);

describe("a selector", () => {
  it.each([
    ".story p",
    ".story > * + *",
    ".md\\:wide",
    ".w-\\[min\\(1px\\,2px\\)\\]:not(.absent)",
    ":is(ul, ol).note",
    ".story :is(.absent a, p):first-child",
    ".story:has(input:checked)",
    ":where([hidden]:not([hidden=until-found]))",
    "input:is([type=submit], [type=button])",
    ":root:not([data-theme=light])",
    "[data-theme=dark] p",
    "p:lang(en)",
    "body:has(#main) p",
    "p:nth-child(2n + 1 of .absent)",
  ])("may apply: %s", (selector) => {
    expect(fits(selector)).toBe(true);
  });

  it.each([
    ".absent p",
    ".story table",
    ":is(.absent, table)",
    ":is(.note a, .absent p):target",
    ".story :is(th, td)",
    '.story:has(option:checked:not([value=""]))',
    ":is(:is(.absent, table), .story em)",
    "[data-poll-beam]",
    "[dir=rtl] p",
    "p:lang(ar)",
    "body:has(#front) p",
  ])("cannot apply: %s", (selector) => {
    expect(fits(selector)).toBe(false);
  });
});
