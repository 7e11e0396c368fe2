import { describe, expect, it } from "vitest";
import { toolsFor } from "./slash-menu";

const names = (query: string) => toolsFor(query).map(({ name }) => name);

describe("toolsFor", () => {
  it("offers every block, and no mark", () => {
    expect(names("")).toContain("Table");
    expect(names("")).not.toContain("Bold");
  });

  it("finds by name first, then by other words", () => {
    expect(names("t")[0]).toBe("Table");
    expect(names("h2")).toEqual(["Heading"]);
    expect(names("VIDEO")).toEqual(["Embed"]);
    expect(names("quo")).toEqual(["Quote", "Pull quote"]);
    expect(names("zz")).toEqual([]);
  });
});
