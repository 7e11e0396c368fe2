import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailWidth, wrapLines, wrapText } from "./wrap";

describe("wrapLines", () => {
  it("breaks between words, with what each line begins with", () => {
    const text = "The ferry left the harbour at first light";
    expect(wrapLines(text, { width: 20 })).toEqual([
      "The ferry left the",
      "harbour at first",
      "light",
    ]);
    expect(wrapLines(text, { width: 20, first: "* ", rest: "  " })).toEqual([
      "* The ferry left the",
      "  harbour at first",
      "  light",
    ]);
  });

  it("leaves an address whole", () => {
    const address = `https://news.example/${"a".repeat(90)}`;
    expect(wrapLines(`Read ${address} now`)).toEqual(["Read", address, "now"]);
  });

  it("gives marks on letters no room", () => {
    expect(wrapLines("مَدِينَةٌ مَدِينَةٌ", { width: 11 })).toHaveLength(1);
  });

  it("loses no word, and no line of several words is too wide", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 90 })), (parts) => {
        const text = parts.join(" ");
        const lines = wrapLines(text);
        expect(lines.join(" ")).toBe(text.split(/\s+/).filter(Boolean).join(" "));
        for (const line of lines)
          if (line.includes(" "))
            expect([...line.replace(/\p{M}|\p{Cf}/gu, "")].length).toBeLessThanOrEqual(mailWidth);
      }),
    );
  });
});

it("wrapText keeps paragraphs apart", () => {
  expect(wrapText("One\ntwo.\n\n\nThree.")).toBe("One two.\n\nThree.");
});
