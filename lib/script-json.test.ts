import fc from "fast-check";
import { expect, it } from "vitest";
import { toScriptJson } from "./script-json";

it("cannot end the script element it stands in, and says the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, words) => {
      const data = { value, headline: `${words}</script><!--\u2028` };
      const json = toScriptJson(data);
      expect(json).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});
