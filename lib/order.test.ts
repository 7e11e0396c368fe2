import fc from "fast-check";
import { expect, it } from "vitest";
import { moved } from "./order";

it("puts an item where it is wanted", () => {
  expect(moved(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], "a", 9)).toEqual(["b", "a"]);
  expect(moved(["a", "b"], "x", 0)).toEqual(["a", "b"]);
});

it("never loses or repeats an item, and changes nothing among the others", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.integer({ min: -3, max: 15 }),
      (order, pick, to) => {
        const id = order[pick % order.length] ?? "";
        const next = moved(order, id, to);
        expect(next.toSorted()).toEqual(order.toSorted());
        expect(next.indexOf(id)).toBe(Math.max(0, Math.min(to, order.length - 1)));
        const others = (all: string[]) => all.filter((one) => one !== id);
        expect(others(next)).toEqual(others(order));
      },
    ),
  );
});
