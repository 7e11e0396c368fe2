/** A Chromium for the tests: Playwright's own, one on this machine, or Debian's package. */
import { existsSync } from "node:fs";
import path from "node:path";
import { Complaint, node, run, step } from "./steps.mjs";

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
  return step("Installing a browser for the tests", async () => {
    if ((await aptInstall()) && onPath()) return onPath();
    await node(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
    const own = await playwrights();
    if (own) return own;
    throw new Complaint(
      "The tests need Chromium: install it, or set CHROMIUM_PATH to one on this machine.",
    );
  });
}

async function aptInstall() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", ["update", "-q"], { env })).code !== 0) return false;
  return (await run("apt-get", ["install", "-y", "-q", "chromium"], { env })).code === 0;
}
