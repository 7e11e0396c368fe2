/** `npm start` and `npm run dev`: everything from packages to a running server, and its end. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, buildScripts } from "./build.mjs";
import { install } from "./install.mjs";
import { start as startPostgres } from "./postgres.mjs";
import { Complaint, step } from "./steps.mjs";

/** The server's exit code when another one already serves this data directory. */
const alreadyRunning = 75;

/** @param {"production" | "development"} mode */
export async function serve(mode) {
  const dataDir = path.resolve(process.env.GALLEY_DATA_DIR || ".data");
  const signals = hearSignals();
  checkFolder(dataDir);
  await install();
  if (mode === "production") await build();
  else await step("Building the server", buildScripts);
  if (signals.heard) return 0;

  const database = process.env.DATABASE_URL
    ? null
    : await step("Opening the database", () => startPostgres({ dataDir }));
  const code = signals.heard
    ? 0
    : await runServer(signals, {
        ...given(),
        GALLEY_EMBEDDED: database ? "1" : "0",
        ...(database && { DATABASE_URL: database.url, DEMO: demo() }),
        NODE_ENV: mode,
        GALLEY_DATA_DIR: dataDir,
        AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(dataDir),
        NEXT_TELEMETRY_DISABLED: "1",
      });
  if (code !== alreadyRunning) await database?.stop();
  return code;
}

/** The variables as they were set; an empty one counts as not set. */
const given = () => Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
/** The zero-set-up newsroom is the demo, unless somebody says otherwise. */
const demo = () => process.env.DEMO || "1";

async function runServer(signals, env) {
  const child = spawn(process.execPath, ["--enable-source-maps", "dist/server.js"], {
    // Through the channel the server learns that its launcher was killed, and does not live on alone.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env,
  });
  signals.passTo(child);
  const [code] = await once(child, "exit");
  return code ?? 1;
}

/**
 * Ctrl-C and SIGTERM: they end the preparations after the step at hand, or the server. npm hands a
 * SIGTERM to the shell between us, which dies of it without a word: being orphaned counts as one.
 */
function hearSignals() {
  const signals = {
    heard: false,
    passTo: (child) => {
      signals.child = child;
    },
  };
  const pass = (signal) => () => {
    signals.heard = true;
    // A terminal sends Ctrl-C to the server too; a service manager speaks to us alone.
    if (signal !== "SIGINT" || !process.stdin.isTTY) signals.child?.kill(signal);
  };
  process.on("SIGTERM", pass("SIGTERM"));
  process.on("SIGHUP", pass("SIGTERM"));
  process.on("SIGINT", pass("SIGINT"));
  if (process.env.npm_lifecycle_event) watchParent(pass("SIGTERM"));
  return signals;
}

function watchParent(orphaned) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    orphaned();
  }, 200);
  timer.unref();
}

function checkFolder(dataDir) {
  if (existsSync(dataDir) && !statSync(dataDir).isDirectory())
    throw new Complaint(`GALLEY_DATA_DIR takes the path of a folder; ${dataDir} is a file.`);
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = path.join(dataDir, ".writable");
    writeFileSync(probe, "");
    rmSync(probe);
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
