import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPlaywright, readVitest } from "./reports.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "galley-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (report: unknown) => {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
};
const at = (name: string) => path.resolve(name);

describe("what Vitest wrote", () => {
  const of = (testResults: unknown[]) => readVitest(written({ numPassedTests: 3, testResults }));

  it("names each test that failed", () => {
    const assertionResults = [
      { status: "passed", fullName: "a vote counts" },
      { status: "failed", fullName: "a vote counts once" },
      { status: "failed", fullName: "a vote moves" },
    ];
    expect(of([{ name: at("lib/x.test.ts"), status: "failed", assertionResults }])).toEqual({
      passed: 3,
      failed: ["lib/x.test.ts: a vote counts once", "lib/x.test.ts: a vote moves"],
    });
  });

  it("a file whose tests passed and whose hook did not has failed", () => {
    const assertionResults = [{ status: "passed", fullName: "a vote counts" }];
    const file = { name: at("lib/x.test.ts"), status: "failed", assertionResults };
    expect(of([{ ...file, message: "Error: not empty\n    at rm" }]).failed).toEqual([
      "lib/x.test.ts: Error: not empty",
    ]);
    expect(of([file]).failed).toHaveLength(1);
  });
});

describe("what Playwright wrote", () => {
  const spec = (title: string, status: string) => ({
    ...{ file: "site/voting.spec.ts", line: 7, title, tests: [{ status }] },
  });
  const of = (suites: unknown[], errors: unknown[] = []) =>
    readPlaywright(written({ suites, errors, stats: { expected: 2 } }));

  it("names each test that failed, and one that passed only when repeated", () => {
    const specs = [spec("counts", "expected"), spec("moves", "unexpected")];
    const suites = [{ title: "with scripts", specs: [spec("closes", "flaky")] }];
    expect(of([{ specs, suites }])).toEqual({
      passed: 2,
      failed: ["site/voting.spec.ts:7: moves", "site/voting.spec.ts:7: closes"],
    });
    expect(of([{ specs: [spec("slow", "skipped")] }]).failed).toEqual([]);
  });

  it("counts what went wrong outside of a test", () => {
    expect(of([], [{ message: "Error: no server\n    at start" }]).failed).toEqual([
      "Error: no server",
    ]);
  });
});

it("a run without a report has failed", () => {
  const missing = path.join(folder, "none.json");
  expect(readVitest(missing).failed).toHaveLength(1);
  expect(readPlaywright(missing).failed).toHaveLength(1);
});
