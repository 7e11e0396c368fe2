import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import { copyData, removeData } from "@/scripts/postgres-home.mjs";

type Env = Record<string, string>;

/** One `npm start`, as somebody at a terminal sees it. */
export class Start {
  output = "";
  errors = "";
  readonly ended: Promise<number>;
  readonly #child: ChildProcess;

  constructor(env: Env) {
    const { DATABASE_URL: _, SITE_URL: __, ...inherited } = process.env;
    this.#child = spawn(process.execPath, ["scripts/galley.mjs", "start"], {
      env: { ...inherited, PORT: "0", LOG_LEVEL: "silent", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stdout?.on("data", (text) => {
      this.output += text;
    });
    this.#child.stderr?.on("data", (text) => {
      this.errors += text;
    });
    this.ended = new Promise((resolve) => {
      this.#child.once("close", (code) => resolve(code ?? 1));
    });
  }

  /** @returns the address it prints once it serves */
  address(): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = /open at (\S+)/.exec(this.output)?.[1];
        if (found) resolve(found);
      };
      look();
      this.#child.stdout?.on("data", look);
      void this.ended.then((code) => reject(new Error(`ended with ${code}: ${this.errors}`)));
    });
  }

  async stop(): Promise<number> {
    this.#child.kill("SIGTERM");
    return this.ended;
  }

  /** Like a power cut: launcher, server and database at once. */
  async killEverything(dataDir: string): Promise<void> {
    const launcher = this.#child.pid ?? 0;
    for (const pid of [launcher, ...childrenOf(launcher), ...databaseOf(dataDir)])
      signal(pid, "SIGKILL");
    await this.ended;
  }
}

/** Takes what it is asked and says nothing, until it is woken. */
export function freezeDatabase(dataDir: string): { wake: () => void } {
  const all = databaseOf(dataDir);
  for (const pid of all) signal(pid, "SIGSTOP");
  return {
    wake: () => {
      for (const pid of all) signal(pid, "SIGCONT");
    },
  };
}

function databaseOf(dataDir: string): number[] {
  const cluster = realpathSync(path.join(dataDir, "postgres"));
  const [first = ""] = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
  return [Number(first), ...childrenOf(Number(first))];
}

const childrenOf = (parent: number): number[] =>
  readdirSync("/proc").flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    const stat = ifThere(() => readFileSync(`/proc/${entry}/stat`, "utf8")) ?? "";
    const [, ppid] = /\) \S (\d+)/.exec(stat) ?? [];
    return Number(ppid) === parent ? [Number(entry)] : [];
  });

const signal = (pid: number, name: NodeJS.Signals) => ifThere(() => process.kill(pid, name));

/** A process may end between the look at it and what is done with it. */
function ifThere<T>(done: () => T): T | undefined {
  try {
    return done();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") return undefined;
    throw error;
  }
}

type Fixtures = { dataDir: string; start: (env?: Env) => Start };

/** Each test has a data directory of its own, with a space in its path, and leaves nothing running. */
export const test = base.extend<Fixtures>({
  dataDir: async ({ browserName: _anyBrowser }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "galley start "));
    await use(folder);
    removeData(folder);
  },
  start: async ({ dataDir }, use, info) => {
    // Starting newsrooms takes its time on a busy machine.
    info.setTimeout(180_000);
    const started: Start[] = [];
    await use((env) => {
      // Drawn once for all tests (e2e/newsroom.mjs): its pictures take a while.
      if (env?.DEMO === "1" && !existsSync(path.join(dataDir, "postgres")))
        copyData(path.resolve(".cache/e2e-demo"), dataDir);
      const one = new Start({ GALLEY_DATA_DIR: dataDir, DEMO: "0", ...env });
      started.push(one);
      return one;
    });
    for (const one of started) await one.stop();
  },
});
