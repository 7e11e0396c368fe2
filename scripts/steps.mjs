/** Progress on the terminal, and children that do not outlive us. */
import { spawn } from "node:child_process";
import { once } from "node:events";

const isTerminal = process.stdout.isTTY === true;
/** Without a live terminal, a long step says that it goes on. */
const heartbeatSeconds = 15;

/** A mistake that one sentence explains. */
export class Complaint extends Error {}

/**
 * Shows a step with the seconds it takes.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (!isTerminal) process.stdout.write(`${title}\n`);
  const timer = setInterval(
    () =>
      process.stdout.write(isTerminal ? `\r${title} … ${seconds()}` : `${title}: ${seconds()}\n`),
    isTerminal ? 200 : heartbeatSeconds * 1000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stdout.write(
      isTerminal ? `\r\u001b[K${title}: ${seconds()}\n` : `${title}: done in ${seconds()}\n`,
    );
  }
}

/**
 * Runs a program to its end; what it said is shown only if it fails (or as it goes, with `show`).
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { env = process.env, show = false, cwd } = {}) {
  const child = spawn(command, args, {
    env,
    cwd,
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    // npm is a script on Windows.
    shell: process.platform === "win32" && !command.endsWith(".exe"),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (output += text));
  const [code] = await Promise.race([
    once(child, "close"),
    once(child, "error").then(([error]) => [error]),
  ]);
  if (code instanceof Error) return { code: 127, output: code.message };
  return { code: code ?? 1, output };
}

/** The same, for what must not fail. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  process.stdout.write(`${output}\n`);
  throw new Complaint(`${[command, ...args].join(" ")} failed.`);
}

export const node = (args, options) => run(process.execPath, args, options);
