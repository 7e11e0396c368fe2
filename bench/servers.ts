import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";

export type Running = { url: string; pid: number; stop: () => Promise<void> };

const root = path.resolve(import.meta.dirname, "..");
const next = path.join(root, "node_modules/next/dist/bin/next");

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}

/** Galley's production build, as `npm start` runs it. */
export async function startGalley(env: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ["dist/server.js"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "error",
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return running(child, `http://127.0.0.1:${port}`, "/api/health/ready");
}

/** A story's text, and its first picture as a phone would fetch it. */
export type Pictured = { paragraphs: readonly string[]; bytes: Buffer } & Size;
type Size = { width: number; height: number };

/**
 * Static Next pages, built here and served by `next start`: one with a text, and at /pictured one
 * with a picture and its text.
 */
export async function startBare(
  paragraphs: readonly string[],
  pictured?: Pictured,
): Promise<Running> {
  const folder = await mkdtemp(path.join(root, "bench/.text-"));
  const content = path.join(folder, "content.json");
  const shown = pictured && { ...pictured, bytes: undefined, src: "/picture.avif" };
  await writeFile(content, JSON.stringify({ paragraphs, pictured: shown ?? null }));
  if (pictured) {
    await mkdir(path.join(root, "bench/bare/public"), { recursive: true });
    await writeFile(path.join(root, "bench/bare/public/picture.avif"), pictured.bytes);
  }
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    BARE_CONTENT: content,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const cwd = path.join(root, "bench/bare");
  const build = spawn(process.execPath, [next, "build"], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(build, "exit");
  await rm(folder, { recursive: true });
  if (code !== 0) throw new Error("the bare page could not be built");
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "-p", String(port), "-H", "127.0.0.1"], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return running(child, `http://127.0.0.1:${port}`, "/");
}

export async function running(child: ChildProcess, url: string, ready: string): Promise<Running> {
  const gone = once(child, "exit").then(() => true);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(url + ready).catch(() => undefined);
    if (answer?.ok) break;
    const wait = new Promise<false>((resolve) => setTimeout(resolve, 50, false));
    if ((await Promise.race([gone, wait])) || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`the server at ${url} did not start`);
    }
  }
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
