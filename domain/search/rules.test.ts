import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAsking, readSearch } from "./input";
import { nearest, replaceTerms, slipsBetween, termsOf } from "./rules";

const word = fc.stringMatching(/^[a-z]{0,10}$/);

describe("slips between words", () => {
  it.each([
    ["ferry", "ferry", 0],
    ["ferrry", "ferry", 1],
    ["fery", "ferry", 1],
    ["ferty", "ferry", 1],
    ["tubrine", "turbine", 1],
    ["", "ferry", 5],
  ])("%s and %s: %i", (a, b, slips) => expect(slipsBetween(a, b)).toBe(slips));

  it("are none for the same word only, the same both ways, and no more than its letters", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = slipsBetween(a, b);
        expect(slips === 0).toBe(a === b);
        expect(slips).toBe(slipsBetween(b, a));
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe("mending", () => {
  it("takes the nearest word, and none that is too far", () => {
    expect(nearest("ferrry", ["fairy", "ferry"])).toBe("ferry");
    expect(nearest("Löwne", ["lowen"])).toBe("lowen");
    expect(nearest("cat", ["dog", "coat"])).toBe("coat");
    expect(nearest("zebra", ["quagga"])).toBeNull();
  });

  it("looks at words, not at operators nor at what is to be absent", () => {
    expect(termsOf('"night buses" or tramm -ferrry x-ray boat 2026')).toEqual([
      "night",
      "buses",
      "tramm",
      "boat",
    ]);
  });

  it("leaves everything else as it was typed", () => {
    const by = new Map([["tramm", "tram"]]);
    expect(replaceTerms('"night  buses" or tramm -tramm', by)).toBe(
      '"night  buses" or tram -tramm',
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (q) => {
        expect(replaceTerms(q, new Map(termsOf(q).map((one) => [one, one])))).toBe(q);
      }),
    );
  });
});

describe("the query of a search page", () => {
  it("is read, with what cannot be understood left out", () => {
    expect(readSearch({ q: "  ferry \u0000 boat ", sort: "up", from: "2026-02-30" })).toEqual({
      q: "ferry boat",
      sort: "best",
    });
    expect(
      readSearch({ q: ["a", "b"], section: "town", from: "2026-02-28", sort: "newest", tag: "" }),
    ).toEqual({ q: "a", section: "town", from: "2026-02-28", sort: "newest" });
  });

  it("asks something once there is a word or a filter", () => {
    expect(isAsking(readSearch({ sort: "newest" }))).toBe(false);
    expect(isAsking(readSearch({ q: "ferry" }))).toBe(true);
    expect(isAsking(readSearch({ author: "ines" }))).toBe(true);
  });
});
