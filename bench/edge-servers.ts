import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:fs";
import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { freePort, type Running, running } from "./servers";

const root = path.resolve(import.meta.dirname, "..");

/** Where Debian puts what is not in everybody's PATH. */
const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/bin"];

/** @throws Error naming the packages to install */
export async function programOf(name: string): Promise<string> {
  for (const folder of folders) {
    const file = path.join(folder, name);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  throw new Error(
    `${name} is not installed. On Debian: apt-get install --no-install-recommends varnish varnish-modules nginx-light wrk`,
  );
}

/** Debian's Varnish with the configuration of deploy/, in front of a Galley. */
export async function startVarnish(port: number, galley: string): Promise<Running> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "galley-varnish-"));
  // Its workers run under a user of their own.
  await chmod(folder, 0o755);
  const shipped = await readFile(path.join(root, "deploy/varnish/galley.vcl"), "utf8");
  const vcl = path.join(folder, "galley.vcl");
  await writeFile(vcl, shipped.replace('"3000"', `"${new URL(galley).port}"`));
  const work = path.join(folder, "work");
  const address = ["-a", `127.0.0.1:${port}`, "-f", vcl, "-n", work, "-s", "malloc,256M"];
  const child = spawn(await programOf("varnishd"), ["-F", ...address], {
    // What it has to say of itself is of no interest here; a bad configuration ends it at once.
    stdio: "ignore",
  });
  return withFolder(folder, await running(child, `http://127.0.0.1:${port}`, "/"));
}

/** The floor: nginx with one file, compressed beforehand. */
export async function startStatic(html: string): Promise<Running> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "galley-floor-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  await mkdir(path.join(folder, "html"));
  await writeFile(path.join(folder, "html/index.html"), html);
  await writeFile(path.join(folder, "html/index.html.gz"), gzipSync(html, { level: 7 }));
  const config = path.join(folder, "nginx.conf");
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join("\n");
  await writeFile(
    config,
    `daemon off;
worker_processes auto;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 4096; }
http {
${places}
  access_log off;
  default_type text/html;
  keepalive_requests 1000000;
  open_file_cache max=10;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/html;
    gzip_static on;
  }
}
`,
  );
  const child = spawn(await programOf("nginx"), ["-e", "stderr", "-c", config], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return withFolder(folder, await running(child, `http://127.0.0.1:${port}`, "/"));
}

const withFolder = (folder: string, server: Running): Running => ({
  ...server,
  stop: async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  },
});

export type Pressed = { requestsPerSecond: number; errors: number };

/** `wrk`, because a client in JavaScript is slower than what it would measure here. */
export async function press(url: string, connections: number, seconds: number): Promise<Pressed> {
  const wrk = await programOf("wrk");
  const child = spawn(
    wrk,
    ["-t2", `-c${connections}`, `-d${seconds}s`, "-H", "Accept-Encoding: gzip", url],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = await once(child, "close");
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1];
  if (code !== 0 || !rate) throw new Error(`wrk did not measure ${url}:\n${said}`);
  const wrong = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? "0";
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said);
  const errors = (broken?.slice(1) ?? []).reduce((sum, one) => sum + Number(one), Number(wrong));
  return { requestsPerSecond: Number(rate), errors };
}
