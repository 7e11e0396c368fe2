/** `npm test`: types, lint, unit and integration tests, then the production build in a browser. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { node, run, step } from "./steps.mjs";

const reports = ".cache/reports";

export async function test() {
  await install();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tally = { passed: 0, failed: 0 };

  await check(tally, "Types", ["node_modules/typescript/bin/tsc", "--noEmit"]);
  await check(tally, "Lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]);
  await suite(tally, "Unit and integration tests", {
    args: [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reports}/unit.json`,
    ],
    count: () => vitestCounts(`${reports}/unit.json`),
  });
  await build();
  const browser = await findBrowser();
  await suite(tally, "In the browser", {
    args: ["node_modules/@playwright/test/cli.js", "test"],
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json` },
    count: () => playwrightCounts(`${reports}/browser.json`),
  });
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
  return tally.failed === 0 ? 0 : 1;
}

async function check(tally, title, args) {
  const { code, output } = await step(title, () => node(args));
  if (code === 0) tally.passed++;
  else {
    process.stdout.write(`${output}\n`);
    tally.failed++;
  }
}

/** A runner that fails without a failed test (it could not start) counts as one failure. */
async function suite(tally, title, { args, env = {}, count }) {
  process.stdout.write(`${title}\n`);
  const { code } = await run(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "test", ...env },
    show: true,
  });
  const { passed, failed } = count();
  tally.passed += passed;
  tally.failed += code !== 0 ? Math.max(failed, 1) : failed;
}

function vitestCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function playwrightCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
