/** Brings node_modules to what the lock file says, when it is not there yet. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Complaint, run, step } from "./steps.mjs";

const stamp = "node_modules/.galley-installed";

const wanted = () =>
  createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(process.version.split(".")[0] + process.platform + process.arch)
    .digest("hex");

export const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();

export async function install() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const flags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  await step("Installing packages", async () => {
    const [command, ...before] = npm;
    const { code, output } = await run(command, [...before, "ci", ...flags]);
    if (code === 0) return;
    process.stdout.write(`${output}\n`);
    throw new Complaint("The packages could not be installed; npm says why above.");
  });
  writeFileSync(stamp, wanted());
}
