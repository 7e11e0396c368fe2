import "server-only";
import { db, type Transaction } from "@/db/client";
import type { Viewer } from "@/domain/person/rules";
import { findDocument, writeDocument } from "../commands";
import { readDocument } from "../document";
import { documentRefusals } from "../rules";
import { keepLease, type Run } from "./lease";
import type { FetchPicture } from "./pictures";
import type { Entry } from "./rules";
import { findImported, type Outcome, prepare, takeIn } from "./story";

/** Makes the story of an entry, in the transaction that also counts it. */
type Make = (tx: Transaction) => Promise<Outcome>;

/** Does what is done outside of the transaction. @returns what makes the story, or why there is none */
export async function begin(
  run: Run,
  actor: Viewer,
  entry: Entry,
  fetchPicture?: FetchPicture,
): Promise<Make | Outcome> {
  if (entry.kind === "other") return { kind: "skipped", why: entry.why };
  if (entry.kind === "document") return beginDocument(actor, entry.title, entry.bytes);
  if (await findImported(entry.story.key))
    return { kind: "skipped", why: "It came with an earlier import." };
  await keepLease(db, run);
  const prepared = await prepare(actor, entry.story, run, fetchPicture);
  return "kind" in prepared ? prepared : (tx) => takeIn(tx, actor, prepared, run);
}

async function beginDocument(
  actor: Viewer,
  filename: string,
  bytes: Uint8Array,
): Promise<Make | Outcome> {
  const known = await findDocument(db, actor, bytes);
  if (known) return { kind: "skipped", why: "It was imported before.", storyId: known };
  const read = await readDocument(filename, bytes);
  if (!read.ok) return { kind: "failed", why: documentRefusals[read.reason] };
  return async (tx) => {
    const written = await writeDocument(tx, actor, bytes, read);
    return written.ok
      ? { kind: "done", storyId: written.id, changes: [] }
      : { kind: "failed", why: documentRefusals[written.reason] };
  };
}
