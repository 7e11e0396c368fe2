/**
 * `npm run bench`: everything that should be fast, each part against a floor or a rival's figure
 * in the same run. `npm run bench -- desk writing` measures these parts only.
 */
import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { start as startPostgres } from "../scripts/postgres.mjs";
import { removeData } from "../scripts/postgres-home.mjs";
import { comments } from "./comments";
import { crowd } from "./crowd";
import { desk } from "./desk";
import { edge, edgePort } from "./edge";
import { imports } from "./imports";
import { live } from "./live";
import { moderating } from "./moderating";
import type { Newsroom } from "./newsroom";
import { pages } from "./pages";
import { paint } from "./paint";
import { publishing } from "./publishing";
import { say } from "./report";
import { screening } from "./screening";
import { startGalley } from "./servers";
import { typing } from "./typing";
import { votes } from "./votes";
import { writing } from "./writing";

/** In this order; the last four fill the database, which would change what comes after. */
const parts: Record<string, (newsroom: Newsroom) => Promise<void>> = {
  screening,
  pages,
  votes,
  live,
  publishing,
  writing,
  typing,
  desk,
  comments,
  moderating,
  imports,
};

/** Measured only when named: these take programs that Galley does not bring, or long. */
const apart: typeof parts = { edge, paint, crowd };

async function main(wanted: string[]) {
  const all = { ...parts, ...apart };
  const unknown = wanted.find((name) => !(name in all));
  if (unknown)
    throw new Error(`No such part: ${unknown}. There are ${Object.keys(all).join(", ")}.`);
  const data = await mkdtemp(path.join(os.tmpdir(), "galley-bench-"));
  const database = await startPostgres({ dataDir: data });
  const env = {
    DATABASE_URL: database.url,
    GALLEY_DATA_DIR: data,
    AUTH_SECRET: "a secret for measuring only, not for use",
    DEMO: "1",
    GALLEY_EMBEDDED: "1",
    TRUSTED_PROXY_HOPS: "1",
    ...(wanted.includes("edge") && { CACHE_PURGE_URL: `http://127.0.0.1:${await edgePort()}` }),
  };
  // Parts that change stories do so in this process, as a second instance would.
  Object.assign(process.env, env);
  say(`${os.cpus().length} cores, Node ${process.version}; server and load share them`);
  const galley = await startGalley(env);
  try {
    for (const [name, measure] of Object.entries(wanted.length > 0 ? all : parts))
      if (wanted.length === 0 || wanted.includes(name))
        await measure({ url: galley.url, databaseUrl: database.url, pid: galley.pid });
  } finally {
    await galley.stop();
    await database.stop();
    removeData(data);
  }
}

await main(process.argv.slice(2));
