/** Builds everything that `npm start` runs: the framework's pages, the server, the readers' scripts. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { build } from "esbuild";

/** The server, with our modules inside and the packages outside. */
export const buildServer = () =>
  build({
    entryPoints: ["server/main.ts"],
    outfile: "dist/server.js",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    // Outside the framework's bundler that package only throws.
    alias: { "server-only": "./server/no-op.ts" },
    logLevel: "warning",
  });

/** The only JavaScript that readers load: the theme before the first paint, the rest when ready. */
export const buildReader = () =>
  build({
    entryPoints: { reader: "reader/main.ts", theme: "reader/theme.ts" },
    outdir: "public/assets",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome109", "firefox115", "safari16"],
    logLevel: "warning",
  });

/** @returns the framework's exit code; its output goes to `stdio` */
export async function buildPages(stdio = "inherit") {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", stdio, stdio],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const [code] = await once(child, "exit");
  return code;
}
