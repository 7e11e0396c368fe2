/** Brings node_modules to what the lock file says, when it is not there yet. */
import { readFileSync } from "node:fs";
import { Complaint, run, step } from "./steps.mjs";

export async function install() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const wanted = Object.entries(packages).filter(([path, entry]) => path !== "" && fits(entry));
  if (isInstalled(wanted)) return;
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  // Whatever NODE_ENV or the user's settings leave out: building takes the development packages.
  const flags = ["--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  await step("Installing packages", async (report) => {
    const [command, ...before] = npm;
    let fetched = 0;
    const { code, output } = await run(command, [...before, "ci", ...flags, "--loglevel=http"], {
      onLine: (line) => {
        if (line.includes(".tgz")) report(`${++fetched} of about ${wanted.length}`);
      },
    });
    if (code === 0) return;
    process.stderr.write(`${output.replace(/^npm (http|info|silly).*\n/gm, "")}\n`);
    throw new Complaint("The packages could not be installed; npm says why above.");
  });
}

const fits = ({ os, cpu }) => allows(os, process.platform) && allows(cpu, process.arch);
const allows = (list, mine) => !list || list.includes(mine);

/** By what npm itself notes at the end of an installation; one that was cut short has no such note. */
export function isInstalled(wanted) {
  let there;
  try {
    there = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
  } catch {
    return false;
  }
  // An optional package may be absent: it is for another C library, or did not build here.
  return wanted.every(([path, { version, optional }]) =>
    there[path] ? there[path].version === version : optional,
  );
}
