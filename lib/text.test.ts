import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, isBlank } from "./text";

const anyText = fc.string({ unit: "binary", maxLength: 400 });
const control = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

describe("cleanText", () => {
  it.each([
    ["cafe\u0301", "café"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["a\n\n\n\n\nb", "a\n\nb"],
    ["right\u202eto left", "rightto left"],
    ["nul\u0000l, be\u0007ll", "null, bell"],
    ["trailing  \nspace\t ", "trailing\nspace"],
    ["👩‍👩‍👧 stays a family", "👩‍👩‍👧 stays a family"],
    ["نص عربي", "نص عربي"],
  ])("%j becomes %j", (given, kept) => {
    expect(cleanText(given)).toBe(kept);
  });

  it("keeps no more marks on a letter than a writing system uses", () => {
    const zalgo = `H${"\u0335\u0321\u0353\u0359\u031a".repeat(50)}i`;
    expect([...cleanText(zalgo)].length).toBeLessThanOrEqual(6);
  });

  it("cleans any text once and for all", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(control.test(clean)).toBe(false);
        expect(clean.normalize("NFC")).toBe(clean);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it("one line has no line break, tab or double space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanLine(text)).not.toMatch(/[\n\t]| {2}/);
      }),
    );
  });
});

describe("isBlank", () => {
  it.each(["", "  \n", "\u200b\u200d\ufeff", "\u3164", "\u2800\u2800", "\u0301", "\u00ad"])(
    "%j shows nothing",
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );
  it.each(["a", ".", "字", "🦊", "\u200ba"])("%j shows something", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

it.each([
  ["spaces", " "],
  ["marks", "\u0301"],
  ["zero-width", "\u200b"],
  ["line breaks", "\n"],
  ["spaces and a letter", " \t a"],
  ["controls", "\u0000\u202e"],
  ["letters", "é"],
])("the work grows with the length, not with its square: %s", (_, unit) => {
  // Squared, four megabytes would be days of work: the runner's limit would end them.
  const text = `x${unit.repeat(4_194_304 / unit.length)}b`;
  expect(cleanLine(text).startsWith("x")).toBe(true);
  expect(isBlank(text)).toBe(false);
});
