import * as Y from "yjs";
import { newDocument, readContent } from "./document";

/**
 * Whose words went with a passage, or under another value, that was deleted by somebody who had not
 * seen them. A document takes that without a murmur: what is deleted takes along what lies in it.
 */
export type Swallowed = { own: boolean; others: boolean };

/** What a part holds that people word; the rest is chosen, and the later choice is plain to see. */
const worded = /(?:^|\/)(?:alt|caption|credit|question|label|bestCase|text)$/;

/**
 * Takes an editor's update in.
 * @returns what went by it unseen, `own` being the sender's words; null if the bytes are no update
 */
export function takeIn(document: Y.Doc, update: Uint8Array): Swallowed | null {
  const swallowed = { own: false, others: false };
  if (update.length === 0) return swallowed;
  const before = Y.decodeStateVector(Y.encodeStateVector(document));
  try {
    // An update names all that its sender knows to be deleted.
    const meant = Y.decodeUpdate(update).ds;
    document.transact((transaction) => {
      Y.applyUpdate(document, update, "editor");
      Y.iterateDeletedStructs(transaction, without(transaction.deleteSet, meant), (struct) => {
        if (!(struct instanceof Y.Item && saysWords(struct))) return;
        const isNew = struct.id.clock >= (before.get(struct.id.client) ?? 0);
        swallowed[isNew ? "own" : "others"] = true;
      });
    }, "editor");
    return swallowed;
  } catch {
    return null;
  }
}

/** The content as the sender of an update had it on the screen. */
export function seenBy(
  document: Y.Doc,
  update: Uint8Array,
  vector: Uint8Array,
): Record<string, unknown> {
  const seen = Y.createSnapshot(Y.decodeUpdate(update).ds, Y.decodeStateVector(vector));
  return readContent(Y.createDocFromSnapshot(document, seen, newDocument()));
}

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;
type Range = { clock: number; len: number };

function without(all: DeleteSet, meant: DeleteSet): DeleteSet {
  const rest = Y.createDeleteSet();
  for (const [client, ranges] of all.clients) {
    const left = ranges.flatMap((range) => cut(range, meant.clients.get(client) ?? []));
    if (left.length > 0) rest.clients.set(client, left.sort((a, b) => a.clock - b.clock) as never);
  }
  return rest;
}

/** What is left of a range without others; those are in order. */
function cut({ clock, len }: Range, others: readonly Range[]): Range[] {
  const left: Range[] = [];
  let from = clock;
  for (const other of others) {
    if (other.clock >= clock + len) break;
    if (other.clock > from) left.push({ clock: from, len: other.clock - from });
    from = Math.max(from, other.clock + other.len);
  }
  if (from < clock + len) left.push({ clock: from, len: clock + len - from });
  return left;
}

function saysWords({ content, parentSub, parent }: Y.Item): boolean {
  if (content instanceof Y.ContentString) return content.str.trim() !== "";
  if (!(content instanceof Y.ContentAny) || parentSub === null || !worded.test(parentSub))
    return false;
  const lost = String(content.arr[0] ?? "").trim();
  const winner = (parent as Y.AbstractType<unknown>)._map.get(parentSub);
  const present = winner?.content instanceof Y.ContentAny ? String(winner.content.arr[0]) : "";
  // Of two who type in one field at once the longer may hold the shorter.
  return lost !== "" && (winner?.deleted || !present.includes(lost));
}
