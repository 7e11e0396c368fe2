import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frontVerbs, maxSlots, rearrange } from "./rules";

describe("rearrange", () => {
  it("places at the end, moves by one, removes", () => {
    expect(rearrange(["a"], "place", "b")).toEqual(["a", "b"]);
    expect(rearrange(["a", "b", "c"], "up", "c")).toEqual(["a", "c", "b"]);
    expect(rearrange(["a", "b", "c"], "down", "a")).toEqual(["b", "a", "c"]);
    expect(rearrange(["a", "b"], "remove", "a")).toEqual(["b"]);
  });

  it("stops at the edges", () => {
    expect(rearrange(["a", "b"], "up", "a")).toEqual(["a", "b"]);
    expect(rearrange(["a", "b"], "down", "b")).toEqual(["a", "b"]);
    expect(rearrange(["a", "b"], "place", "a")).toEqual(["a", "b"]);
  });

  it("never repeats, never exceeds, and only removing loses a story", () => {
    const ids = fc.constantFrom(..."abcdefghi");
    fc.assert(
      fc.property(
        fc.uniqueArray(ids, { maxLength: maxSlots }),
        fc.array(fc.tuple(fc.constantFrom(...frontVerbs), ids)),
        (start, steps) => {
          let order = start;
          for (const [verb, id] of steps) {
            const next = rearrange(order, verb, id);
            expect(new Set(next).size).toBe(next.length);
            expect(next.length).toBeLessThanOrEqual(maxSlots);
            if (verb !== "remove") expect(next).toEqual(expect.arrayContaining(order));
            order = next;
          }
        },
      ),
    );
  });
});
