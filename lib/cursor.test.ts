import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor, isRankKey, isTimeKey, page } from "./cursor";

const id = "01a20898-5824-7749-90eb-f2fa731b07e2";

describe("a cursor", () => {
  it("comes back as it was written", () => {
    const cursor = { key: "2026-11-23 10:28:46.923+00", id };
    expect(decodeCursor(encodeCursor(cursor), isTimeKey)).toEqual(cursor);
  });

  it.each([
    "abc",
    "2026-13-01 00:00:00+00",
    "2026-02-30 00:00:00+00",
    "0000-01-01 00:00:00+00",
    "now",
  ])("with %j is not one of a list by time", (key) => {
    expect(decodeCursor(encodeCursor({ key, id }), isTimeKey)).toBeNull();
  });

  it.each([
    ["0.1", true],
    ["1e-20", true],
    ["0.06079271", true],
    ["1e400", false],
    ["NaN", false],
    ["1; drop", false],
  ])("with rank %j: %s", (key, good) => {
    expect(isRankKey(key)).toBe(good);
  });

  it("is never made of what somebody invents", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cursor = decodeCursor(text, isTimeKey);
        expect(cursor === null || isTimeKey(cursor.key)).toBe(true);
      }),
    );
  });
});

describe("page", () => {
  it("says where the next one starts only if there is one", () => {
    const cursorOf = (key: string) => ({ key, id });
    expect(page(["a", "b"], 2, cursorOf)).toEqual({ items: ["a", "b"], next: null });
    const { items, next } = page(["a", "b", "c"], 2, cursorOf);
    expect(items).toEqual(["a", "b"]);
    expect(decodeCursor(next)).toEqual({ key: "b", id });
  });
});
