import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeCallback } from "./callback";

const site = "https://news.example";

describe("safeCallback", () => {
  it.each([
    ["/desk", "/desk"],
    ["/stories/a-b?poll=results#comments", "/stories/a-b?poll=results#comments"],
    ["https://news.example/desk/stories", "/desk/stories"],
    ["stories/x", "/stories/x"],
  ])("%s stays on the site", (raw, path) => {
    expect(safeCallback(raw, site)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    "https://news.example@evil.example/",
    "http://news.example/desk",
    "https://news.example//evil.example",
    "/sign-in?callbackUrl=/desk",
    "/api/auth/signout",
    `/${"a".repeat(3000)}`,
  ])("%s leads nowhere", (raw) => {
    expect(safeCallback(raw, site)).toBeNull();
  });

  it("whatever is given, a browser stays here", () => {
    const start = fc.constantFrom("/", "//", "/\\", "https:", "https:/", "", "/../", "/%2f/");
    fc.assert(
      fc.property(start, fc.string({ unit: "binary" }), (head, tail) => {
        const path = safeCallback(head + tail, site);
        if (path !== null) expect(new URL(path, site).origin).toBe(site);
      }),
      { numRuns: 1000 },
    );
  });
});
