import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect } from "@playwright/test";
import { test } from "./galley";

test("says where it is, and stops with everything it started", async ({ start, dataDir }) => {
  const galley = start();
  const address = await galley.address();
  expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
  expect(galley.output).toContain("/setup?token=");

  expect(await galley.stop()).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  expect(existsSync(path.join(dataDir, "postgres/postmaster.pid"))).toBe(false);
  expect(galley.errors).toBe("");
});

test("keeps its secret to itself, and from one start to the next", async ({ start, dataDir }) => {
  const first = start();
  await first.address();
  await first.stop();
  const secret = path.join(dataDir, "auth-secret");
  const { mode, mtimeMs } = statSync(secret);
  expect(mode & 0o077).toBe(0);
  const second = start();
  await second.address();
  expect(statSync(secret).mtimeMs).toBe(mtimeMs);
});

test("a second start on the same data says so and leaves the first alone", async ({
  start,
  dataDir,
}) => {
  const address = await start().address();
  const second = start();
  expect(await second.ended).not.toBe(0);
  expect(second.errors).toBe(
    `Galley already runs on ${dataDir}; the one that runs is left alone.\n`,
  );
  expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
});

test("a taken port, in a sentence", async ({ start }) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const galley = start({ PORT: String(port) });
  expect(await galley.ended).not.toBe(0);
  expect(galley.errors).toBe(`PORT ${port} is taken by another program; set PORT to a free one.\n`);
  other.close();
});

test("a bad variable, in a sentence", async ({ start }) => {
  const galley = start({ PORT: "eighty" });
  expect(await galley.ended).not.toBe(0);
  expect(galley.errors).toBe("PORT takes a whole number from 0 to 65535.\n");
});

test("a database that cannot be reached, in a sentence", async ({ start }) => {
  const galley = start({ DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:1/none" });
  expect(await galley.ended).not.toBe(0);
  expect(galley.errors).toBe("DATABASE_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n");
});

test("a data directory that is a file, in a sentence", async ({ start, dataDir }) => {
  const file = path.join(dataDir, "not a folder");
  writeFileSync(file, "");
  const galley = start({ GALLEY_DATA_DIR: file });
  expect(await galley.ended).not.toBe(0);
  expect(galley.errors).toBe(`GALLEY_DATA_DIR takes the path of a folder; ${file} is a file.\n`);
});

test("a broken data directory, in a sentence", async ({ start, dataDir }) => {
  const cluster = path.join(dataDir, "postgres");
  mkdirSync(cluster);
  writeFileSync(path.join(cluster, "postgresql.conf"), "port = 1\n");
  const galley = start();
  expect(await galley.ended).not.toBe(0);
  expect(galley.errors).toBe(`The database in ${cluster} is broken: PG_VERSION is missing.\n`);
});
