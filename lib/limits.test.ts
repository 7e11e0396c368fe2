import { describe, expect, it } from "vitest";
import { spend } from "./limits";

describe("spend", () => {
  it("lets a burst pass, then says how long to wait", async () => {
    const limit = { name: "burst", burst: 3, every: 60 };
    for (let call = 0; call < 3; call++) expect(await spend(limit, "a")).toBe(0);
    const wait = await spend(limit, "a");
    expect(wait).toBeGreaterThan(50);
    expect(wait).toBeLessThanOrEqual(60);
  });

  it("keeps its buckets apart", async () => {
    const limit = { name: "apart", burst: 1, every: 60 };
    expect(await spend(limit, "a")).toBe(0);
    expect(await spend(limit, "b")).toBe(0);
    expect(await spend({ ...limit, name: "other" }, "a")).toBe(0);
    expect(await spend(limit, "a")).toBeGreaterThan(0);
  });

  it("lets exactly the burst pass, however many come at once", async () => {
    const limit = { name: "race", burst: 5, every: 600 };
    const answers = await Promise.all(Array.from({ length: 60 }, () => spend(limit, "a")));
    expect(answers.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it("a refused call costs nothing", async () => {
    const limit = { name: "free", burst: 1, every: 100 };
    await spend(limit, "a");
    const first = await spend(limit, "a");
    for (let call = 0; call < 5; call++) await spend(limit, "a");
    expect(await spend(limit, "a")).toBeLessThanOrEqual(first);
  });
});
