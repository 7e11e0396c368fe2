import "server-only";
import { eq, sql } from "drizzle-orm";
import * as Y from "yjs";
import { db, type Transaction } from "@/db/client";
import { storyDocuments } from "@/db/schema/together";
import { may, type Viewer } from "@/domain/person/rules";
import { fieldsOf } from "@/lib/fields-of";
import { type Result, refuse } from "@/lib/result";
import { saveWithin } from "../commands";
import { loadStory, type StoryRow } from "../content";
import { type StoryContent, storyContent } from "../input";
import { maySave } from "../rules";
import {
  newDocument,
  openDocument,
  readContent,
  readFields,
  texts,
  writeContent,
} from "./document";

type Synced = { version: number; update: Uint8Array; notes: Record<string, string> };
type Refused = Result<never, "notFound" | "forbidden" | "malformed"> & { update?: Uint8Array };

/** The document of a story as the server has it, made at the first use. */
export async function openTogether(
  actor: Viewer,
  id: string,
): Promise<Result<{ version: number; state: Uint8Array }, "notFound" | "forbidden">> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, id, { lock: true });
    if (!story) return refuse("notFound");
    const { document, isCurrent } = await presentDocument(tx, story);
    if (!isCurrent) await keepDocument(tx, id, story.version, document);
    return { ok: true, version: story.version, state: Y.encodeStateAsUpdate(document) };
  });
}

/**
 * Takes in what one editor wrote and answers with what the others did, in one transaction with the
 * story's own content: what is acknowledged is saved, whoever else writes and whatever dies next.
 * The server keeps nothing between two calls, so any number of instances may take them. A text
 * that the story's schema refuses changes nothing, but the answer still brings the others' text.
 */
export async function syncStory(
  actor: Viewer,
  input: { id: string; update: Uint8Array; vector: Uint8Array },
): Promise<Result<Synced, "notFound" | "forbidden" | "malformed"> | Refused> {
  if (!may(actor.role, "story.write")) return refuse("forbidden");
  if (!isVector(input.vector)) return refuse("malformed");
  return db.transaction(async (tx) => {
    const story = await loadStory(tx, input.id, { lock: true });
    if (!story) return refuse("notFound");
    const { document, isCurrent } = await presentDocument(tx, story);
    const lacking = () => Y.encodeStateAsUpdate(document, input.vector);
    const isNews = input.update.length > 0;
    if (isNews && !maySave(actor, story)) return refuse("forbidden");
    const others = isNews ? lacking() : undefined;
    if (!apply(document, input.update)) return refuse("malformed");
    let { version } = story;
    let notes = {};
    if (isNews) {
      const read = storyContent.safeParse(known({ ...story.content, ...readContent(document) }));
      if (!read.success)
        return { ...refuse("malformed", fieldsOf(read.error)), ...(others && { update: others }) };
      const saved = await saveWithin(
        tx,
        actor,
        { id: story.id, version, content: read.data },
        { together: true },
      );
      if (!saved.ok) return refuse("forbidden");
      ({ version, notes } = saved);
      settleDocument(document, saved.content);
    }
    if (!isCurrent || isNews) await keepDocument(tx, story.id, version, document);
    return { ok: true, version, update: lacking(), notes };
  });
}

/** Content written by other means since (a restored revision, an import) goes into the document. */
async function presentDocument(
  tx: Transaction,
  story: StoryRow,
): Promise<{ document: Y.Doc; isCurrent: boolean }> {
  const [kept] = await tx
    .select({ state: storyDocuments.state, version: storyDocuments.version })
    .from(storyDocuments)
    .where(eq(storyDocuments.storyId, story.id));
  const document = kept ? openDocument(kept.state) : newDocument();
  if (kept?.version !== story.version) {
    writeContent(document, story.content);
    return { document, isCurrent: false };
  }
  // A document from before stories got a part has none; texts and the body are never missing.
  const fields = readFields(document);
  const missing = Object.entries(story.content).filter(
    ([key]) => !(key in fields) && key !== "doc",
  );
  writeContent(document, Object.fromEntries(missing));
  return { document, isCurrent: missing.length === 0 };
}

async function keepDocument(tx: Transaction, storyId: string, version: number, document: Y.Doc) {
  const row = { state: Y.encodeStateAsUpdate(document), version, updatedAt: sql`now()` };
  await tx
    .insert(storyDocuments)
    .values({ storyId, ...row })
    .onConflictDoUpdate({ target: storyDocuments.storyId, set: row });
}

function isVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}

/** @returns whether the bytes were an update at all */
function apply(document: Y.Doc, update: Uint8Array): boolean {
  if (update.length === 0) return true;
  try {
    Y.applyUpdate(document, update, "editor");
    return true;
  } catch {
    return false;
  }
}

/**
 * What the newsroom settled otherwise than written (a merged tag, an address that was taken) is
 * told to every editor. Texts stay as they are typed: a space at the end of a line is not news.
 */
function settleDocument(document: Y.Doc, content: StoryContent): void {
  const { doc: _, ...fields } = content;
  for (const name of texts) delete (fields as Partial<StoryContent>)[name];
  writeContent(document, fields);
}

/** Parts that content no longer has may still lie in an old document. */
const known = (content: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([key]) => key in storyContent.shape));
