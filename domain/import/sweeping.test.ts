import { utimes } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { imports } from "@/db/schema/import";
import { aMember } from "@/domain/story/testing";
import { open, store } from "@/lib/storage";
import { sweepImports } from "./sweeping";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function aFile(name: string, days: number) {
  await store(`imports/${name}`, new Uint8Array([1]));
  const file = path.resolve(process.env.GALLEY_DATA_DIR ?? "", "imports", name);
  await utimes(file, daysAgo(days), daysAgo(days));
  return `imports/${name}`;
}

/** Read to its end: a file that is only opened may be gone before it is. */
async function isThere(file: string) {
  const opened = await open(file);
  return opened !== null && (await buffer(opened.body)).length > 0;
}

async function anImport(
  state: "waiting" | "running" | "stopped" | "failed" | "done",
  days: number,
) {
  const { id: createdBy } = await aMember("admin");
  const id = v7();
  await db.insert(imports).values({
    id,
    kind: "ghost",
    filename: "a.json",
    publishes: false,
    takesPictures: false,
    state,
    createdBy,
    endedAt: state === "waiting" || state === "running" ? null : daysAgo(days),
  });
  return aFile(id, days);
}

describe("sweepImports", () => {
  it.each([
    ["done", 2, false],
    ["stopped", 2, true],
    ["stopped", 8, false],
    ["failed", 8, false],
    ["waiting", 30, true],
    ["running", 30, true],
  ] as const)(
    "the file of an import that is %s, %d days old: kept is %s",
    async (state, days, isKept) => {
      const file = await anImport(state, days);
      await sweepImports();
      expect(await isThere(file)).toBe(isKept);
    },
  );

  it("removes what became no import, and nothing that is new or not its own", async () => {
    const [lost, half, fresh, other] = await Promise.all([
      aFile(v7(), 2),
      aFile(`${v7()}.77.new`, 2),
      aFile(v7(), 0),
      aFile("keep.txt", 9),
    ]);
    await sweepImports();
    for (const file of [lost, half]) expect(await isThere(file)).toBe(false);
    for (const file of [fresh, other]) expect(await isThere(file)).toBe(true);
  });
});
