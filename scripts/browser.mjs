/** A Chromium for the tests: Playwright's own, one on this machine, or Debian's package. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Complaint, node, run, step } from "./steps.mjs";

/** How much of what an installation that failed said is shown. */
const lastLines = 20;

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function onPath() {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter))
    for (const name of names)
      if (existsSync(path.join(folder, name))) return path.join(folder, name);
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** @returns {Promise<string>} the path of a Chromium that can be started */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given))
    throw new Complaint(`CHROMIUM_PATH takes a program; ${given} is none.`);
  const found = given ?? (await playwrights()) ?? onPath();
  if (found) return found;
  return step("Installing a browser for the tests", async (report) => {
    const ways = isDebian() ? [fromDebian, fromPlaywright] : [fromPlaywright];
    for (const way of ways) {
      const { file, output } = await way(report);
      if (file) return file;
      process.stderr.write(`${output.trim().split("\n").slice(-lastLines).join("\n")}\n`);
    }
    throw new Complaint(
      "The tests need Chromium: install it, or set CHROMIUM_PATH to one on this machine.",
    );
  });
}

const isRoot = () => process.getuid?.() === 0;

/** Ubuntu is left out: its package of that name is a pointer to a snap. */
const isDebian = () =>
  isRoot() &&
  existsSync("/etc/os-release") &&
  /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

async function fromDebian(report) {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    onLine: (line) => report(line.slice(0, 60)),
  };
  // Somebody else may be installing: that is waited for, but not for ever.
  const flags = ["-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"];
  const lists = await run("apt-get", ["update", "-q"], options);
  const { code, output } = await run("apt-get", ["install", ...flags, "chromium"], options);
  return { file: code === 0 ? onPath() : undefined, output: lists.output + output };
}

async function fromPlaywright(report) {
  // Root may install the libraries it needs as well.
  const flags = isRoot() && process.platform === "linux" ? ["--with-deps"] : [];
  const { output } = await node(
    ["node_modules/@playwright/test/cli.js", "install", ...flags, "chromium"],
    { onLine: (line) => report(line.slice(0, 60)) },
  );
  return { file: await playwrights(), output };
}
