import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";

describe("toCsv", () => {
  it.each([
    [[["a", 1]], "a,1\r\n"],
    [[['say "so"', "a,b"]], '"say ""so""","a,b"\r\n'],
    [[["=1+1", "+1", "-1", "@a", "\tx", -1]], "'=1+1,'+1,'-1,'@a,'\tx,-1\r\n"],
    [[["＝1+1", "＠a"]], "'＝1+1,'＠a\r\n"],
    [[["=a,b"]], '"\'=a,b"\r\n'],
  ])("%j", (rows, text) => expect(toCsv(rows)).toBe(text));

  it("no text begins as a formula, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(toCsv([[text]])).not.toMatch(/^"?[=+\-@\t＝＋－＠]/);
      }),
    );
  });
});
