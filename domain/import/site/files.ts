import "server-only";
import { buffer } from "node:stream/consumers";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importDocuments } from "@/db/schema/import";
import { open } from "@/lib/storage";
import { documentFile } from "../commands";
import { fileOf } from "./commands";
import { readGhost } from "./ghost";
import type { Run } from "./lease";
import { BrokenFile, type SourceFile } from "./rules";
import { readWxr } from "./wxr";

const gone = "The file is gone. Send it again.";

/** The file of an import, read as what it is. @throws BrokenFile where it cannot be */
export async function readFile(run: Run): Promise<SourceFile> {
  if (run.kind === "documents") return readDocuments(run.id);
  if (run.kind === "wordpress") return readWxr(() => textOf(run.id));
  const pieces: string[] = [];
  for await (const piece of textOf(run.id)) pieces.push(piece);
  return readGhost(pieces.join(""), run.site);
}

async function* textOf(id: string): AsyncGenerator<string> {
  const file = await open(fileOf(id));
  if (!file) throw new BrokenFile(gone);
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const chunk of file.body)
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    yield decoder.decode();
  } finally {
    file.body.destroy();
  }
}

async function readDocuments(id: string): Promise<SourceFile> {
  const files = await db
    .select()
    .from(importDocuments)
    .where(eq(importDocuments.importId, id))
    .orderBy(asc(importDocuments.number));
  return {
    count: files.length,
    entries: async function* () {
      for (const { number, filename } of files) {
        const file = await open(documentFile(id, number));
        if (!file) throw new BrokenFile(gone);
        const bytes = new Uint8Array(await buffer(file.body));
        yield { kind: "document", title: filename, address: "", bytes };
      }
    },
  };
}
