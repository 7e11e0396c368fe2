import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { findBrowser } from "../scripts/browser.mjs";
import { say } from "./report";

const folder = path.resolve(import.meta.dirname, "../bench/lighthouse");
const program = path.join(folder, "node_modules/lighthouse/cli/index.js");

export type Verdict = {
  /** Of a hundred, by category. */
  scores: Record<string, number>;
  lcp: number;
  tbt: number;
  cls: number;
  /** What counts and falls short. */
  faults: string[];
};

type Report = {
  runtimeError?: { message: string };
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; numericValue?: number; displayValue?: string }
  >;
};

export async function installLighthouse(): Promise<void> {
  if (existsSync(program)) return;
  say("Installing Lighthouse");
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder);
}

/**
 * Lighthouse's phone: slow 4G and a processor four times slower.
 * @param how "simulate" works the times out from a fast load, as the public figures are; "devtools"
 *   really loads slowly
 */
export async function lighthouse(url: string, how: "simulate" | "devtools"): Promise<Verdict> {
  const flags = ["--headless=new", "--disable-background-networking"];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  const output = await run(
    process.execPath,
    [
      program,
      url,
      "--quiet",
      "--output=json",
      `--throttling-method=${how}`,
      "--no-enable-error-reporting",
      `--chrome-flags=${flags.join(" ")}`,
    ],
    await workFolder(),
    { CHROME_PATH: await findBrowser() },
  );
  const { categories, audits, runtimeError } = JSON.parse(output) as Report;
  if (runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${runtimeError.message}`);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const falling = Object.values(categories)
    .flatMap((category) => category.auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
    ),
    lcp: value("largest-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    faults: falling.map(({ id }) =>
      `${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`.trim(),
    ),
  };
}

/** Where the browser may leave what it leaves. */
async function workFolder(): Promise<string> {
  const cache = path.resolve(import.meta.dirname, "../.cache");
  await mkdir(cache, { recursive: true });
  return cache;
}

async function run(command: string, args: string[], cwd: string, env = {}): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${path.basename(args[0] ?? command)} failed`);
  return said;
}
