/** `npm test`: types, lint, unit and integration tests, then the production build in a browser. */
import { mkdirSync, rmSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { readPlaywright, readVitest } from "./reports.mjs";
import { node, step } from "./steps.mjs";

const reports = ".cache/reports";

/** How much of what a runner complained of is said again at the end. */
const lastLines = 40;

export async function test() {
  await install();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tally = { passed: 0, failed: [] };

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
    read: () => readVitest(`${reports}/unit.json`),
  });
  await build();
  const browser = await findBrowser();
  await suite(tally, "In the browser", {
    args: ["node_modules/@playwright/test/cli.js", "test"],
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json` },
    read: () => readPlaywright(`${reports}/browser.json`),
  });
  for (const failure of tally.failed) process.stdout.write(`Failed: ${failure}\n`);
  process.stdout.write(`${tally.passed} passed, ${tally.failed.length} failed\n`);
  return tally.failed.length === 0 ? 0 : 1;
}

async function check(tally, title, args) {
  const { code, output } = await step(title, () => node(args));
  if (code === 0) tally.passed++;
  else {
    process.stdout.write(`${output}\n`);
    tally.failed.push(title);
  }
}

/** A runner that fails without a failed test counts as one failure, told in its own last words. */
async function suite(tally, title, { args, env = {}, read }) {
  process.stdout.write(`${title}\n`);
  const { code, output } = await node(args, {
    env: { ...process.env, NODE_ENV: "test", ...env },
    show: true,
  });
  const { passed, failed } = read();
  tally.passed += passed;
  tally.failed.push(...failed.map((name) => `${title}: ${name}`));
  if (code === 0 || failed.length > 0) return;
  const words = output.trim().split("\n").slice(-lastLines).join("\n");
  tally.failed.push(`${title}: no test, but the run ended with ${code}: ${words}`);
}
