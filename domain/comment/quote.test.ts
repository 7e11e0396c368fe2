import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanText } from "@/lib/text";
import { partsOf, quoteOf } from "./quote";

it.each([
  ["Plain.\nTwo lines.", [["said", "Plain.\nTwo lines."]]],
  [
    "> One\n> two\nNo.",
    [
      ["quoted", "One\ntwo"],
      ["said", "No."],
    ],
  ],
  [
    ">Tight\n\nAnswer",
    [
      ["quoted", "Tight"],
      ["said", "Answer"],
    ],
  ],
  ["a > b", [["said", "a > b"]]],
  [">\n> ", []],
])("%j is read in parts", (body, parts) => {
  expect(partsOf(body).map(({ kind, text }) => [kind, text])).toEqual(parts);
});

it("quotes what somebody said, not what they quoted", () => {
  expect(quoteOf("> They say no.\n\nI say yes.\n\nTwice.")).toBe("> I say yes.\n>\n> Twice.\n\n");
  expect(quoteOf("> Only theirs.")).toBe("");
});

it("whatever was said comes back from its quotation as one, and no longer than it may be", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900, unit: "grapheme" }), (text) => {
      const said = cleanText(text);
      const quote = quoteOf(said);
      expect(partsOf(quote).every(({ kind }) => kind === "quoted")).toBe(true);
      expect(quote.length).toBeLessThanOrEqual(2 * 501 + 4 * 502);
      const again = partsOf(`${quote}Mine`);
      expect(again.at(-1)).toEqual({ kind: "said", text: "Mine" });
    }),
  );
});
