import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, quoteOf } from "./anchor";

const words = fc.array(fc.constantFrom("the", "lock", "gate", "of", "1931", "水"), {
  maxLength: 30,
});

describe("a quote", () => {
  it("is found again where it was, in the text it was made of", () =>
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 20 }), (list, start, length) => {
        const text = `${list.join(" ")} x`;
        const from = start % text.length;
        const to = Math.min(text.length, from + length);
        const found = findQuote(text, quoteOf(text, from, to));
        expect(text.slice(found?.from, found?.to)).toBe(text.slice(from, to));
        // Of equal surroundings nobody could tell the places apart.
        if (found && found.from !== from)
          expect(quoteOf(text, found.from, found.to)).toEqual(quoteOf(text, from, to));
      }),
    ));

  it("is found again after writing before and behind it", () =>
    fc.assert(
      fc.property(words, words, (before, behind) => {
        const text = "It was the passage that mattered, and no other.";
        const quote = quoteOf(text, 7, 18);
        const later = `${before.join(" ")}. ${text} ${behind.join(" ")}`;
        const found = findQuote(later, quote);
        expect(found?.from).toBe(later.indexOf(text) + 7);
      }),
    ));

  it("of two places the one with the same neighbours is meant, and a gone one is not found", () => {
    const text = "A gate. The old gate. A gate.";
    expect(findQuote(text, quoteOf(text, 16, 20))?.from).toBe(16);
    expect(findQuote("A new gate. The old gate.", quoteOf(text, 16, 20))?.from).toBe(20);
    expect(findQuote("No more.", quoteOf(text, 16, 20))).toBeNull();
  });
});
