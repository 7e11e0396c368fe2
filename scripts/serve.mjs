/** `npm start` and `npm run dev`: everything from packages to a running server, and its end. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, buildReader, buildServer } from "./build.mjs";
import { install } from "./install.mjs";
import { start as startPostgres } from "./postgres.mjs";
import { Complaint, step } from "./steps.mjs";

/** The server's exit code when another one already serves this data directory. */
const alreadyRunning = 75;

/** @param {"production" | "development"} mode */
export async function serve(mode) {
  await install();
  if (mode === "production") await build();
  else await step("Building the server", () => Promise.all([buildServer(), buildReader()]));

  const given = process.env.DATABASE_URL;
  const database = given ? null : await embedded();
  const child = spawn(process.execPath, ["--enable-source-maps", "dist/server.js"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1", ...database?.env },
  });
  // A terminal sends Ctrl-C to both of us; a service manager sends SIGTERM to us alone.
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  process.on("SIGHUP", () => child.kill("SIGTERM"));
  const [code, signal] = await once(child, "exit");
  if (code !== alreadyRunning) await database?.stop();
  return code ?? (signal ? 1 : 0);
}

/** The zero-set-up database and what it needs to know. */
async function embedded() {
  const dataDir = path.resolve(process.env.GALLEY_DATA_DIR || ".data");
  checkFolder(dataDir);
  const secret = process.env.AUTH_SECRET || keptSecret(dataDir);
  const postgres = await step("Opening the database", () => startPostgres({ dataDir }));
  return {
    env: {
      DATABASE_URL: postgres.url,
      GALLEY_DATA_DIR: dataDir,
      GALLEY_EMBEDDED: "1",
      AUTH_SECRET: secret,
      DEMO: process.env.DEMO || "1",
    },
    stop: postgres.stop,
  };
}

function checkFolder(dataDir) {
  if (existsSync(dataDir) && !statSync(dataDir).isDirectory())
    throw new Complaint(`GALLEY_DATA_DIR takes the path of a folder; ${dataDir} is a file.`);
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = path.join(dataDir, ".writable");
    writeFileSync(probe, "");
  } catch {
    throw new Complaint(`GALLEY_DATA_DIR takes a folder that can be written; ${dataDir} cannot.`);
  }
}

/** Made once, so that people stay signed in when the server starts again. */
function keptSecret(dataDir) {
  const file = path.join(dataDir, "auth-secret");
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
