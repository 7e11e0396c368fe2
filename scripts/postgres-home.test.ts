import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { copyData, homeFor, removeData } from "./postgres-home.mjs";

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

  it("was copied before: files, modes and owners", () => {
    const [from, to] = ["from", "to"].map((name) =>
      mkdtempSync(path.join(os.tmpdir(), `galley-home-${name}-`)),
    );
    if (!from || !to) throw new Error("no folders");
    const { cluster, owner } = homeFor(from);
    mkdirSync(path.join(cluster, "base"), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(cluster, "base/1"), "a row");
    mkdirSync(path.join(from, "media"));
    writeFileSync(path.join(from, "media/1.jpg"), "a picture");
    copyData(from, to);
    const copy = path.join(realpathSync(path.join(to, "postgres")), "base");
    expect(readFileSync(path.join(copy, "1"), "utf8")).toBe("a row");
    expect(readFileSync(path.join(to, "media/1.jpg"), "utf8")).toBe("a picture");
    expect(statSync(copy).mode & 0o777).toBe(0o700);
    if (owner) expect(statSync(path.join(copy, "1")).uid).toBe(owner.uid);
    for (const folder of [from, to]) removeData(folder);
  });

  it("is no fault when it was never made", () => {
    expect(() => removeData(path.join(os.tmpdir(), "galley-home-of-nobody"))).not.toThrow();
  });
});
