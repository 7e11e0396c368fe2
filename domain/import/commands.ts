import "server-only";
import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { type Connection, db, type Transaction } from "@/db/client";
import { importDocuments, importSources, imports } from "@/db/schema/import";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { createStoryWithin, saveWithin } from "@/domain/story/commands";
import { loadStory } from "@/domain/story/content";
import { storyContent } from "@/domain/story/input";
import { type Result, refuse } from "@/lib/result";
import { discard, store } from "@/lib/storage";
import { cleanLine } from "@/lib/text";
import { type ReadDocument, readDocument } from "./document";
import type { DocumentRefusal } from "./input";

type File = { filename: string; bytes: Uint8Array };

type Made = { id: string; isNew: boolean };

/**
 * Makes a story of one's own from a document; its closing question becomes the poll. The same
 * document again leads to the story that it became. One with pictures becomes a job, because each
 * picture takes a while.
 */
export async function importDocument(
  actor: Viewer,
  file: File,
): Promise<Result<Made | { job: string }, DocumentRefusal | "forbidden">> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  const known = await findDocument(db, actor, file.bytes);
  if (known) return { ok: true, id: known, isNew: false };
  const read = await readDocument(file.filename, file.bytes);
  if (!read.ok) return read;
  if (read.pictures.length > 0) {
    const started = await startDocuments(actor, [file]);
    return started.ok ? { ok: true, job: started.id } : started;
  }
  return db.transaction((tx) => writeDocument(tx, actor, file.bytes, read));
}

/** Several at once, as a job; each becomes a story of its own. */
export async function startDocuments(
  actor: Viewer,
  files: readonly File[],
): Promise<Result<{ id: string }, "forbidden">> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  const id = v7();
  for (const [number, { bytes }] of files.entries()) await store(documentFile(id, number), bytes);
  const started = db.transaction(async (tx) => {
    await tx.insert(imports).values({
      id,
      kind: "documents",
      filename:
        files.length === 1
          ? cleanLine(files[0]?.filename ?? "").slice(-200) || "document"
          : `${files.length} documents`,
      publishes: false,
      takesPictures: false,
      createdBy: actor.id,
    });
    await tx.insert(importDocuments).values(
      files.map(({ filename }, number) => ({
        importId: id,
        number,
        filename: cleanLine(filename).slice(-200) || "document",
      })),
    );
    const subject = { type: "import", id };
    await record(tx, { actorId: actor.id, verb: "import.started", subject });
    return { ok: true as const, id };
  });
  return started.catch(async (error: unknown) => {
    await discard(`imports/${id}`);
    throw error;
  });
}

export const documentFile = (id: string, number: number) => `imports/${id}/${number}`;

/** The story that this person made of the same bytes before, if it is still there. */
export async function findDocument(
  on: Connection,
  actor: Viewer,
  bytes: Uint8Array,
): Promise<string | null> {
  const [known] = await on
    .select({ storyId: importSources.storyId })
    .from(importSources)
    .where(eq(importSources.key, keyOf(actor, bytes)));
  return known?.storyId ?? null;
}

/** Two people may each make a story of one press release. */
const keyOf = (actor: Viewer, bytes: Uint8Array): string =>
  `document:${actor.id}:${createHash("sha256").update(bytes).digest("hex")}`;

export async function writeDocument(
  tx: Transaction,
  actor: Viewer,
  bytes: Uint8Array,
  read: Omit<ReadDocument, "pictures">,
): Promise<Result<Made, "tooLarge" | "forbidden">> {
  const { headline, standfirst, doc, lead } = read;
  const poll = read.poll && {
    id: v7(),
    question: read.poll.question,
    options: read.poll.options.map((label) => ({ id: v7(), label, bestCase: "" })),
    results: "always",
    opensAt: null,
    closesAt: null,
  };
  const key = keyOf(actor, bytes);
  // Sent twice at once: the second waits for the first, and finds what it made.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const known = await findDocument(tx, actor, bytes);
  if (known) return { ok: true, id: known, isNew: false };
  const id = v7();
  const content = { headline, standfirst, doc, poll, ...(lead && { lead }) };
  const parsed = storyContent.partial().safeParse(content);
  if (!parsed.success) return refuse("tooLarge");
  const made = await createStoryWithin(tx, actor, { id });
  if (!made.ok) return made;
  const story = await loadStory(tx, id, { lock: true });
  if (!story) throw new Error("the story that was made is gone");
  const saved = await saveWithin(tx, actor, {
    id,
    version: story.version,
    content: storyContent.parse({ ...story.content, ...content }),
  });
  if (!saved.ok) return refuse("forbidden");
  await tx.insert(importSources).values({ key, storyId: id });
  return { ok: true, id, isNew: true };
}
