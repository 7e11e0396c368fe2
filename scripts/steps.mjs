/** Progress on the terminal, and children that do not outlive us. */
import { spawn } from "node:child_process";
import { once } from "node:events";

const isTerminal = process.stdout.isTTY === true;
/** Without a live terminal, a long step says that it goes on. */
const heartbeatSeconds = 15;
/** How long the pipes of a program that has ended may stay open. */
const pipesMs = 2_000;

/** A mistake that one sentence explains. */
export class Complaint extends Error {}

/**
 * Shows a step with its progress and the seconds it takes.
 * @template T
 * @param {string} title
 * @param {(report: (progress: string) => void) => Promise<T>} work `report` says how far it is
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  let progress = "";
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const show = () => {
    const line = [title, progress, seconds()].filter(Boolean).join(" … ");
    process.stdout.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
  if (!isTerminal) process.stdout.write(`${title}\n`);
  const timer = setInterval(show, isTerminal ? 200 : heartbeatSeconds * 1000);
  const end = (how) => {
    clearInterval(timer);
    process.stdout.write(`${isTerminal ? "\r\u001b[K" : ""}${title}: ${how} ${seconds()}\n`);
  };
  try {
    const result = await work((text) => {
      progress = text;
    });
    end("done in");
    return result;
  } catch (error) {
    end("failed after");
    throw error;
  }
}

/**
 * Runs a program to its end. What it said is returned and not shown; with `show` all is shown as it
 * comes, and returned is what it complained of.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { env = process.env, show = false, onLine } = {}) {
  const child = spawn(command, args, {
    env,
    stdio: ["ignore", show ? "inherit" : "pipe", "pipe"],
    // npm is a script on Windows.
    shell: process.platform === "win32" && !command.endsWith(".exe"),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (show) process.stderr.write(text);
      for (const line of onLine ? text.split("\n") : []) if (line.trim()) onLine?.(line.trim());
    });
  }
  const closed = once(child, "close").catch(() => {});
  const [code, signal] = await once(child, "exit").catch((error) => [error]);
  if (code instanceof Error) return { code: 127, output: code.message };
  // What it started may outlive it and hold the pipes.
  await Promise.race([closed, new Promise((over) => setTimeout(over, pipesMs).unref())]);
  return { code: code ?? 1, output: signal ? `${output}\nEnded by ${signal}.` : output };
}

/** The same, for what must not fail. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  process.stdout.write(`${output}\n`);
  throw new Complaint(`${[command, ...args].join(" ")} failed.`);
}

export const node = (args, options) => run(process.execPath, args, options);
