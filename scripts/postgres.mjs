/**
 * Embedded PostgreSQL: the binaries come from npm, the cluster lies in the data directory.
 * No dependencies, because the launcher starts it and tests do too.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { homeFor, programsFor } from "./postgres-home.mjs";

const user = "galley";

/**
 * Starts the cluster in `dataDir`, making it first if there is none; joins it if it runs already.
 * `stop` stops it in either case: who only joined may want to leave it running.
 * @param {{ dataDir: string, settings?: Record<string, string>, onStep?: (text: string) => void }} options
 * @returns {Promise<{ url: string, startedHere: boolean, stop: () => Promise<void> }>}
 * @throws {Error} with one sentence that says what is wrong
 */
export async function start({ dataDir, settings = {}, onStep = () => {} }) {
  const folder = path.resolve(dataDir);
  fs.mkdirSync(folder, { recursive: true });
  const { cluster, owner } = homeFor(fs.realpathSync(folder));
  const runner = { owner, run: makeRunner(owner, path.dirname(cluster)) };
  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    if (!isEmpty(cluster))
      throw new Error(`The database in ${cluster} is broken: PG_VERSION is missing.`);
    onStep("Making the database");
    await initialise(cluster, runner);
  }
  const password = readPassword(cluster);
  const url = (port) => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await runner.run("pg_ctl", ["-D", cluster, "-m", "fast", "-w", "stop"]);
  };
  const running = await runningPort(cluster, runner);
  if (running) return { url: url(running), startedHere: false, stop };

  onStep("Starting the database");
  const port = await startCluster(cluster, settings, runner);
  return { url: url(port), startedHere: true, stop };
}

/** PostgreSQL refuses to run as root: then `owner`, a system user, runs it. */
function makeRunner(owner, folder) {
  const programs = programsFor(owner);
  return async (name, args, { quiet = false } = {}) => {
    const child = spawn(path.join(programs, name), args, {
      stdio: ["ignore", "ignore", "pipe"],
      cwd: folder,
      env: { ...process.env, LC_ALL: "C", LANG: "C" },
      // Ctrl-C in a terminal is for the launcher, which stops the database last.
      detached: process.platform !== "win32",
      windowsHide: true,
      ...owner,
    });
    let complaint = "";
    child.stderr.on("data", (text) => {
      complaint += text;
    });
    const closed = once(child, "close").catch(() => {});
    // The started server inherits the pipe, so wait for the exit of pg_ctl and not for its end.
    const [code] = await once(child, "exit");
    if (code === 0 || quiet) {
      child.stderr.destroy();
      return code;
    }
    await closed;
    throw new Error(complaint.trim() || `${name} ended with ${code}`);
  };
}

async function initialise(cluster, runner) {
  const fresh = `${cluster}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = `${fresh}.password`;
  fs.writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (runner.owner)
    for (const file of [fresh, passwordFile])
      fs.chownSync(file, runner.owner.uid, runner.owner.gid);
  try {
    await runner.run("initdb", [
      "-D",
      fresh,
      "-U",
      user,
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "-E",
      "UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ]);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw new Error(
      `The database could not be made in ${cluster}: ${String(error.message).trim().split("\n").at(-1)}`,
    );
  }
  fs.renameSync(passwordFile, path.join(fresh, "galley.password"));
  if (fs.existsSync(cluster)) fs.rmdirSync(cluster);
  fs.renameSync(fresh, cluster);
}

function isEmpty(cluster) {
  try {
    return !fs.existsSync(cluster) || fs.readdirSync(cluster).length === 0;
  } catch {
    throw new Error(`The database in ${cluster} belongs to another user; start as that user.`);
  }
}

function readPassword(cluster) {
  try {
    return fs.readFileSync(path.join(cluster, "galley.password"), "utf8").trim();
  } catch (error) {
    if (error.code === "EACCES")
      throw new Error(`The database in ${cluster} belongs to another user; start as that user.`);
    throw new Error(`The database in ${cluster} is broken: galley.password is missing.`);
  }
}

/** The port of the server that runs on this cluster, if one answers. */
async function runningPort(cluster, runner) {
  if ((await runner.run("pg_ctl", ["-D", cluster, "status"], { quiet: true })) !== 0) return;
  const port = Number(fs.readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[3]);
  return (await answers(port)) ? port : undefined;
}

async function startCluster(cluster, settings, runner) {
  const log = path.join(cluster, "server.log");
  const fixed = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  for (let attempt = 1; ; attempt++) {
    await waitForTheDead(cluster);
    const port = await freePort();
    const flags = Object.entries({ ...fixed, port })
      .map(([name, value]) => `-c ${name}='${value}'`)
      .join(" ");
    if (fs.existsSync(log)) fs.renameSync(log, `${log}.old`);
    try {
      await runner.run("pg_ctl", [
        "-D",
        cluster,
        "-l",
        log,
        "-w",
        "-t",
        "60",
        "-o",
        flags,
        "start",
      ]);
      return port;
    } catch (error) {
      const why = lastFault(log) || String(error.message).trim().split("\n").at(-1);
      // After a kill -9 the dead server's children may hold its shared memory for a moment; and a
      // port that was free may be another program's by now.
      if (attempt === 8 || !/lock file|shared memory|TCP\/IP sockets/.test(why))
        throw new Error(`The database in ${cluster} does not start: ${why}`);
      await pause(500);
    }
  }
}

/**
 * PostgreSQL believes in its lock file as long as a process has that number. After a kill -9 this
 * may be a zombie that a container's first process never collects, or a stranger. Where /proc says
 * who works in the cluster's folder, the file goes once nobody does.
 */
async function waitForTheDead(cluster) {
  if (process.platform !== "linux") return;
  for (let attempt = 1; attempt <= 25; attempt++) {
    if (!hasProcess(cluster))
      return fs.rmSync(path.join(cluster, "postmaster.pid"), { force: true });
    await pause(200);
  }
}

const hasProcess = (folder) =>
  fs.readdirSync("/proc").some((pid) => {
    try {
      return /^\d+$/.test(pid) && fs.readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function lastFault(log) {
  if (!fs.existsSync(log)) return "";
  const lines = fs.readFileSync(log, "utf8").split("\n");
  return lines.filter((line) => /FATAL|PANIC/.test(line)).at(-1) ?? "";
}

async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: "127.0.0.1", port });
    socket.once("connect", () => resolve(true) || socket.destroy());
    socket.once("error", () => resolve(false));
  });
}
