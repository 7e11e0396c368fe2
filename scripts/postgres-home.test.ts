import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { homeFor, removeData } from "./postgres-home.mjs";

describe("a data directory that is taken away", () => {
  it("leaves nothing, also where its database had to lie elsewhere", () => {
    // As root makes it, nobody else may enter it: then the database lies in a folder apart.
    const folder = mkdtempSync(path.join(os.tmpdir(), "galley-home-"));
    const { cluster } = homeFor(folder);
    mkdirSync(cluster, { recursive: true });
    removeData(folder);
    expect(existsSync(folder)).toBe(false);
    expect(existsSync(path.dirname(cluster))).toBe(false);
  });

  it("is no fault when it was never made", () => {
    expect(() => removeData(path.join(os.tmpdir(), "galley-home-of-nobody"))).not.toThrow();
  });
});
