import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "./env";

/** Where files lie. One implementation today; a bucket can take its place behind these six. */
const root = () => path.resolve(env().GALLEY_DATA_DIR);

/** Keys are made by the program: no part of them comes from a request unchecked. */
const safe = /^[\w-]+(\/[\w.-]+)*$/;

function fileOf(key: string): string {
  if (!safe.test(key) || key.includes("..")) throw new Error(`unsafe storage key ${key}`);
  return path.join(root(), key);
}

/** Writes a file whole or not at all. */
export async function store(key: string, body: Uint8Array): Promise<void> {
  const file = fileOf(key);
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, body, { flush: true });
  await rename(fresh, file);
}

/**
 * Writes a file as it comes, whole or not at all.
 * @returns its bytes, or null if it is larger than allowed or its sender went away
 */
export async function storeStream(
  key: string,
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<number | null> {
  const file = fileOf(key);
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  let bytes = 0;
  const limited = async function* () {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new Error("too large");
      yield chunk;
    }
  };
  try {
    await pipeline(limited, createWriteStream(fresh, { flush: true }));
  } catch {
    await rm(fresh, { force: true });
    return null;
  }
  await rename(fresh, file);
  return bytes;
}

export async function open(key: string): Promise<{ body: Readable; bytes: number } | null> {
  const file = fileOf(key);
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { body: createReadStream(file), bytes: found.size } : null;
}

/** Removes everything under a key. */
export async function discard(key: string): Promise<void> {
  await rm(fileOf(key), { recursive: true, force: true });
}

/** What lies right under a key, files half written included, and when each was changed last. */
export async function list(key: string): Promise<{ name: string; changedAt: Date }[]> {
  const folder = fileOf(key);
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => ({
      name,
      at: await stat(path.join(folder, name)).catch(() => null),
    })),
  );
  return found.flatMap(({ name, at }) => (at ? [{ name, changedAt: at.mtime }] : []));
}
