import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { knownArrays } from "../arrays";
import { disconnect } from "../client";
import { inDatabase } from "./global-setup";

const folder = mkdtempSync(path.join(os.tmpdir(), "galley-test-"));
const database = `galley_worker_${process.env.VITEST_POOL_ID ?? "1"}`;

process.env.AUTH_SECRET = "only for tests: thirty-two characters";
process.env.SITE_URL = "http://galley.test";
process.env.GALLEY_DATA_DIR = folder;
process.env.DATABASE_URL = inDatabase(inject("postgres"), database);

/** A fresh clone of the template for each file: about 60 ms, and no file sees another's rows. */
beforeAll(async () => {
  const admin = postgres(inject("postgres"), { ...knownArrays, max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${database} with (force)`);
  await admin.unsafe(`create database ${database} template ${inject("template")}`);
  await admin.end();
});

afterAll(async () => {
  await disconnect();
  rmSync(folder, { recursive: true });
});
