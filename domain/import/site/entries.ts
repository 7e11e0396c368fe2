import "server-only";
import { db, type Transaction } from "@/db/client";
import type { Viewer } from "@/domain/person/rules";
import { beginDocument } from "./document";
import { keepLease, type Run } from "./lease";
import type { FetchPicture } from "./pictures";
import type { Entry } from "./rules";
import { findImported, type Outcome, prepare, takeIn } from "./story";

/** Makes the story of an entry, in the transaction that also counts it. */
export type Make = (tx: Transaction) => Promise<Outcome>;

/** Does what is done outside of the transaction. @returns what makes the story, or why there is none */
export async function begin(
  run: Run,
  actor: Viewer,
  entry: Entry,
  fetchPicture?: FetchPicture,
): Promise<Make | Outcome> {
  if (entry.kind === "other") return { kind: "skipped", why: entry.why };
  if (entry.kind === "document") {
    return beginDocument(actor, entry.title, entry.bytes, () => keepLease(db, run));
  }
  if (await findImported(entry.story.key))
    return { kind: "skipped", why: "It came with an earlier import." };
  await keepLease(db, run);
  const prepared = await prepare(actor, entry.story, run, fetchPicture);
  return "kind" in prepared ? prepared : (tx) => takeIn(tx, actor, prepared, run);
}
