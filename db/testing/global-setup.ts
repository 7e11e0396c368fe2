import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { start } from "../../scripts/postgres.mjs";
import { knownArrays } from "../arrays";
import { migrate } from "../migrate";

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
    template: string;
  }
}

const migrations = path.join(import.meta.dirname, "../migrations");

/** One embedded server for the whole run, and a migrated template that workers clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await start({
    dataDir: path.resolve(".cache/test"),
    // Tests may lose their data in a power cut.
    settings: {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      max_connections: "200",
    },
  });
  const template = `galley_template_${fingerprint()}`;
  const admin = postgres(server.url, { ...knownArrays, max: 1, onnotice: () => {} });
  const [exists] = await admin`select 1 from pg_database where datname = ${template}`;
  if (!exists) {
    await dropAll(admin);
    await admin.unsafe(`create database ${template}_new`);
    await migrate(inDatabase(server.url, `${template}_new`), migrations);
    await admin.unsafe(`alter database ${template}_new rename to ${template}`);
  }
  await admin.end();
  project.provide("postgres", server.url);
  project.provide("template", template);
  return async () => {
    if (server.startedHere) await server.stop();
  };
}

export function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const files = readdirSync(migrations).filter((name) => name.endsWith(".sql"));
  // The journal too: a file that it does not name yet is not run.
  for (const file of [...files.sort(), "meta/_journal.json"])
    hash.update(readFileSync(path.join(migrations, file)));
  return hash.digest("hex").slice(0, 12);
}

async function dropAll(admin: postgres.Sql) {
  const old = await admin<{ datname: string }[]>`
    select datname from pg_database where datname like 'galley%'`;
  for (const { datname } of old) await admin.unsafe(`drop database "${datname}" with (force)`);
}
