import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/db/client";
import type { Viewer } from "@/domain/person/rules";
import { findDocument, writeDocument } from "../commands";
import { type ReadDocument, readDocument } from "../document";
import { type Shown, withKnown } from "../enclosed";
import { documentRefusals } from "../rules";
import type { Make } from "./entries";
import { keepPicture } from "./pictures";
import type { Outcome } from "./story";

/** Reads a document and puts its pictures into the library; what makes the story is left to do. */
export async function beginDocument(
  actor: Viewer,
  filename: string,
  bytes: Uint8Array,
  keepLease: () => Promise<unknown>,
): Promise<Make | Outcome> {
  const known = await findDocument(db, actor, bytes);
  if (known) return { kind: "skipped", why: "It was imported before.", storyId: known };
  const read = await readDocument(filename, bytes);
  if (!read.ok) return { kind: "failed", why: documentRefusals[read.reason] };
  const { changes, ...text } = await takePictures(actor, filename, read, keepLease);
  return async (tx) => {
    const written = await writeDocument(tx, actor, bytes, { ...read, ...text });
    return written.ok
      ? { kind: "done", storyId: written.id, changes }
      : { kind: "failed", why: documentRefusals[written.reason] };
  };
}

async function takePictures(
  actor: Viewer,
  filename: string,
  { doc, lead, pictures }: ReadDocument,
  keepLease: () => Promise<unknown>,
) {
  const shown = new Map(
    [...(lead ? [lead] : []), ...figuresIn(doc)].map((one) => [one.mediaId, one]),
  );
  const known = new Map<string, string>();
  const changes: string[] = [];
  const name = filename.replace(/\.docx$/i, "");
  for (const [at, { id, bytes }] of pictures.entries()) {
    const words = shown.get(id);
    if (!words) continue;
    await keepLease();
    const origin = `enclosed:${createHash("sha256").update(bytes).digest("hex")}`;
    const file = { filename: `${name}, picture ${at + 1}`, bytes };
    const taken = await keepPicture(actor, origin, words, async () => file);
    if ("mediaId" in taken) known.set(id, taken.mediaId);
    else changes.push(`Picture ${at + 1} is left out: ${taken.why}.`);
  }
  const leadId = lead && known.get(lead.mediaId);
  return {
    doc: withKnown(doc, known),
    lead: lead && leadId ? { ...lead, mediaId: leadId } : null,
    changes,
  };
}

const figuresIn = ({ content }: ReadDocument["doc"]): Shown[] =>
  content.flatMap((block) => (block.type === "figure" ? [block.attrs] : []));
