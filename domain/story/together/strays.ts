import "server-only";
import * as Y from "yjs";
import type { Transaction } from "@/db/client";
import type { Viewer } from "@/domain/person/rules";
import { fieldsOf } from "@/lib/fields-of";
import { type Result, refuse } from "@/lib/result";
import { saveWithin } from "../commands";
import type { StoryRow } from "../content";
import { contentIn } from "./content";
import { openDocument } from "./document";
import type { Astray, SyncInput } from "./input";

export type Lost = { ok: false } & Astray;

/**
 * Whether a page's document has nothing in common with the server's: that was dropped and made anew
 * while the page slept (keeping.ts). To merge the two would say everything twice.
 */
export function isStray(document: Y.Doc, vector: Uint8Array): boolean {
  const [known, theirs] = [clocksOf(document), Y.decodeStateVector(vector)];
  return theirs.size > 0 && [...theirs.keys()].every((client) => !known.has(client));
}

/** Whether the page holds what the server has lost, as after a backup was restored. */
export function hasGaps(document: Y.Doc, vector: Uint8Array): boolean {
  const known = clocksOf(document);
  return [...Y.decodeStateVector(vector)].some(
    ([client, clock]) => (known.get(client) ?? 0) < clock,
  );
}

const clocksOf = (document: Y.Doc): Map<number, number> =>
  Y.decodeStateVector(Y.encodeStateVector(document));

/**
 * Saves the whole text of such a page as what it is: a text made from an old version. Either nobody
 * has changed the story since, or it is kept in the history.
 */
export async function takeInStray(
  tx: Transaction,
  actor: Viewer,
  story: StoryRow,
  { update, vector, version }: SyncInput,
): Promise<Lost | Result<never, "forbidden" | "malformed">> {
  const answer = { ok: false, reason: "renewed", version: story.version } as const;
  const whole = update.length > 0 ? openWhole(update, vector) : null;
  if (!whole) return { ...answer, isSaved: false, isKept: false };
  const read = contentIn(whole, story.content);
  if (!read.success) return refuse("malformed", fieldsOf(read.error));
  const saved = await saveWithin(tx, actor, {
    id: story.id,
    version: version ?? 0,
    content: read.data,
  });
  if (saved.ok) return { ...answer, version: saved.version, isSaved: true, isKept: false };
  return saved.reason === "stale"
    ? { ...answer, isSaved: true, isKept: true }
    : refuse("forbidden");
}

/** @returns null for an update that says only what is new, or no update at all */
function openWhole(update: Uint8Array, vector: Uint8Array): Y.Doc | null {
  try {
    const document = openDocument(update);
    return hasGaps(document, vector) ? null : document;
  } catch {
    return null;
  }
}
