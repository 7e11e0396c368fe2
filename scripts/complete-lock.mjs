/**
 * Completes package-lock.json with the optional packages of other platforms.
 *
 * npm writes only those that the registry at hand carries; a mirror that lacks some leaves a lock
 * that `npm ci` refuses, and that installs nothing for the platforms left out. A platform package
 * is told by its parent (exact version) and its name (system, processor, C library), so that its
 * entry can be written without asking anyone. Run it after every change of dependencies:
 *
 *   npm install && node scripts/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
];

/**
 * What a platform package's name says.
 * @param {string} name such as @next/swc-linux-x64-musl
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] } | null} null if it names no platform
 */
export function platformOf(name) {
  const words = name
    .replace(/^@[^/]+\//, "")
    .replace("windows", "win32")
    .replace("linuxmusl", "linux-musl")
    .split(/[-_]/);
  if (words.includes("wasm32")) return { cpu: ["wasm32"] };
  const os = words.find((word) => systems.includes(word));
  if (!os) return null;
  const known = words.find((word) => processors.includes(word) || word === "armv7");
  const cpu = known === "armv7" ? "arm" : known;
  const libc =
    os !== "linux"
      ? undefined
      : words.some((w) => w.startsWith("musl"))
        ? "musl"
        : words.some((w) => w.startsWith("gnu"))
          ? "glibc"
          : undefined;
  return { os: [os], ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

/**
 * @param {{ packages: Record<string, any> }} lock
 * @returns {string[]} the paths of the entries added
 */
export function complete(lock) {
  const added = [];
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isPresent(lock, parent, name, version)) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version)) continue;
      const top = `node_modules/${name}`;
      const place = lock.packages[top] ? `${parent}/${top}` : top;
      lock.packages[place] = {
        version,
        ...(platform.cpu && { cpu: platform.cpu }),
        ...(entry.dev && { dev: true }),
        ...(platform.libc && { libc: platform.libc }),
        optional: true,
        ...(platform.os && { os: platform.os }),
      };
      added.push(place);
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  return added;
}

/** Node looks for a package beside its parent, then in every folder above. */
function isPresent(lock, parent, name, version) {
  for (let folder = parent; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const found = lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
    if (found) return found.version === version;
    if (!folder) return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = new URL("../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = complete(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(
    `${added.length} entries added\n${added.map((one) => `  ${one}\n`).join("")}`,
  );
}
