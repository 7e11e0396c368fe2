/** Builds what `npm start` runs: the framework's pages, the server, the readers' scripts. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Complaint, node, step } from "./steps.mjs";

const sources = [
  "app",
  "components",
  "db",
  "domain",
  "jobs",
  "lib",
  "reader",
  "server",
  "scripts/build.mjs",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const stamp = "dist/built-from";

/** A program of ours for Node: our modules inside, the packages outside. */
export async function buildProgram(entry, outfile) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: true,
    // Outside the framework's bundler that package only throws.
    alias: { "server-only": "./server/no-op.ts" },
    logLevel: "warning",
  });
}

const buildServer = () => buildProgram("server/main.ts", "dist/server.js");

/**
 * The only JavaScript readers load: the theme before the first paint, the rest when it is ready,
 * with the words of one language.
 */
async function buildReader() {
  await buildForBrowsers({
    "assets/theme": "reader/theme.ts",
    "assets/embed": "reader/embed-host.ts",
    // A worker looks after what lies beside and below it: all pages.
    offline: "reader/offline.ts",
  });
  const languages = readdirSync("lib/words", { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  for (const { name } of languages)
    await buildForBrowsers(
      { [`assets/reader-${name}`]: "reader/main.ts" },
      { "@/lib/words/en/script": `./lib/words/${name}/script.ts` },
    );
}

async function buildForBrowsers(entryPoints, alias = {}) {
  const { build } = await import("esbuild");
  await build({
    entryPoints,
    alias,
    outdir: "public",
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    target: ["es2022", "chrome109", "firefox115", "safari16"],
    logLevel: "warning",
  });
}

/** Both, without leaving the bundler's own process behind. */
export async function buildScripts() {
  await Promise.all([buildServer(), buildReader()]);
  const { stop } = await import("esbuild");
  await stop();
}

async function buildPages(report) {
  const { code, output } = await node(["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    onLine: (line) => report(line.slice(0, 60)),
  });
  if (code === 0) return;
  process.stderr.write(`${output}\n`);
  throw new Complaint("The build failed; what it says stands above.");
}

/** Builds when a source has changed since the last time. */
export async function build() {
  const print = fingerprint();
  const isBuilt = existsSync(stamp) && existsSync(".next/BUILD_ID");
  if (isBuilt && readFileSync(stamp, "utf8") === print) return;
  rmSync(stamp, { force: true });
  await step("Building", async (report) => {
    await buildScripts();
    await buildPages(report);
  });
  mkdirSync("dist", { recursive: true });
  writeFileSync(stamp, print);
}

function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  const visit = (file) => {
    if (statSync(file).isDirectory())
      for (const name of readdirSync(file).sort()) visit(path.join(file, name));
    else if (!/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(file));
  };
  for (const source of sources) visit(source);
  return hash.digest("hex");
}
