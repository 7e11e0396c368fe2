import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import next from "next";
import { disconnect, pool } from "@/db/client";
import { migrate } from "@/db/migrate";
import { isEmpty, seedIfEmpty } from "@/db/seeds/seed";
import { mintSetupLink } from "@/domain/account/setup";
import { writeReads } from "@/domain/reads/counting";
import { newsroomJobs } from "@/jobs/newsroom";
import { runJobs } from "@/jobs/runner";
import { type Env, env } from "@/lib/env";
import { log } from "@/lib/log";
import { meeting } from "@/lib/page-tags";
import { putIn } from "@/lib/stills";
import { purgeEdge } from "./edge";
import { FactMemory } from "./fact-memory";
import { firstPaint } from "./first-paint";
import { front } from "./front";
import { drain, listen } from "./lifecycle";
import { outliveLostConnections } from "./lost-connection";
import { plainHtml } from "./plain-html";
import { alreadyRunning, claim } from "./single";
import { joinTagChannel } from "./tag-channel";

const root = process.cwd();

async function main() {
  outliveLostConnections();
  const config = env();
  process.env.SITE_URL = config.SITE_URL;
  process.env.AUTH_URL = config.SITE_URL;
  await migrate(config.DATABASE_URL, path.join(root, "db/migrations")).catch((error: Error) => {
    throw new Error(`DATABASE_URL cannot be used: ${error.message || String(error)}.`);
  });
  if (config.GALLEY_EMBEDDED && !(await claim(config.DATABASE_URL))) {
    const folder = path.resolve(config.GALLEY_DATA_DIR);
    process.stderr.write(`Galley already runs on ${folder}; the one that runs is left alone.\n`);
    process.exit(alreadyRunning);
  }
  if (process.env.DEMO === "1" && !config.DEMO)
    process.stdout.write("DEMO is left aside: a database of your own gets no demo newsroom.\n");
  if (config.DEMO && (await isEmpty())) {
    process.stdout.write("Filling the demo newsroom: its stories, pictures and votes\n");
    await seedIfEmpty();
  }

  const dev = config.NODE_ENV === "development";
  const server = http.createServer();
  const app = next({
    dev,
    dir: root,
    hostname: config.HOST,
    port: config.PORT,
    httpServer: server,
  });
  await app.prepare();
  const { listen: answer, cache } = front({
    handler: app.getRequestHandler(),
    siteUrl: config.SITE_URL,
    finish: finisher(),
    dev,
  });
  server.on("request", (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error, path: request.url }, "request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  if (dev) server.on("upgrade", app.getUpgradeHandler());

  const edge = config.CACHE_PURGE_URL ? [purgeEdge(config.CACHE_PURGE_URL)] : [];
  const facts = new FactMemory();
  await joinTagChannel(pool().sql, [facts, cache, ...edge]);
  if (!dev) meeting().memory = facts;
  const stopJobs = runJobs(newsroomJobs);
  const address = await listen(server, config);
  const setupLink = await mintSetupLink();
  // Whoever reads that it is open may stop it at once.
  drain(server, async () => {
    await stopJobs();
    await writeReads();
    await app.close();
    await disconnect();
  });
  greet(address, config, setupLink);
}

function finisher() {
  const version = versionOfAssets();
  const inline = firstPaint(readAsset);
  return (html: string, stills: readonly string[]) => {
    // Stills come last: they are long, and stand where the rules of the first screen are not asked for.
    const page = inline(plainHtml(html, version));
    return { ...page, html: putIn(page.html, stills) };
  };
}

function readAsset(address: string): string | undefined {
  const [, folder = "", name = ""] = /^\/(_next|assets)\/([\w./-]+)$/.exec(address) ?? [];
  const places: Record<string, string> = { _next: ".next", assets: "public/assets" };
  const file = path.join(root, places[folder] ?? "", name);
  return places[folder] && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** One hash over our own scripts, so that a changed script has a new address. */
function versionOfAssets(): string {
  const hash = createHash("sha256");
  const folder = path.join(root, "public/assets");
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : [])
    hash.update(readFileSync(path.join(folder, name)));
  return hash.digest("hex").slice(0, 10);
}

function greet(address: string, config: Env, setupLink: string | null) {
  const lines = [``, `  Galley is open at ${address}`];
  if (config.DEMO) {
    lines.push(
      `  The desk is at    ${address}/desk`,
      ``,
      `  Accounts of the demo newsroom (password read-all-about-it):`,
    );
    for (const role of ["admin", "editor", "writer", "moderator", "reader"])
      lines.push(`    ${role}@galley.test`);
  }
  if (setupLink) lines.push(``, `  Create the first admin (the address works once): ${setupLink}`);
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
