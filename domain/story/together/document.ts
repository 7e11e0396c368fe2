import * as Y from "yjs";
import { readBody, writeBody } from "./body";
import { readParts, writeParts } from "./parts";
import { writeText } from "./text";

/**
 * A story as a Yjs document, so that people who write at the same time never overwrite each other:
 * headline and standfirst are shared texts, the body is the fragment that the editor is bound to,
 * and everything else lies in one map, a key for each smallest part. New keys of a story's content
 * need nothing here.
 */
export const texts = ["headline", "standfirst"] as const;

/** What was deleted is kept, because undoing it may still be wanted after a reload. */
export const newDocument = (): Y.Doc => new Y.Doc({ gc: false });

export function openDocument(state: Uint8Array): Y.Doc {
  const document = newDocument();
  Y.applyUpdate(document, state, "server");
  return document;
}

export const bodyOf = (document: Y.Doc) => document.getXmlFragment("body");
const partsOf = (document: Y.Doc) => document.getMap<unknown>("parts");

/** Of a story's content what lies in the map. */
const inParts = ({ doc: _, ...fields }: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !texts.some((name) => name === key)));

/** Everything but the body, as it came: whoever takes it in parses it. */
export const readFields = (document: Y.Doc): Record<string, unknown> => ({
  ...readParts(partsOf(document)),
  ...Object.fromEntries(texts.map((name) => [name, document.getText(name).toString()])),
});

export const readContent = (document: Y.Doc): Record<string, unknown> => ({
  ...readFields(document),
  doc: readBody(bodyOf(document)),
});

/** Changes as little as makes the document say this; what is not named stays. */
export function writeContent(
  document: Y.Doc,
  { doc, ...fields }: Record<string, unknown>,
  origin?: unknown,
): void {
  document.transact(() => {
    for (const name of texts) {
      const text = fields[name];
      if (typeof text === "string") writeText(document.getText(name), text);
    }
    writeParts(partsOf(document), inParts(fields));
    if (doc !== undefined) writeBody(bodyOf(document), doc);
  }, origin);
}

/**
 * Writes the fields that were settled otherwise than the document was read. Fields are cleaned as
 * they are read, the document keeps them as they are typed: a space at the end is not news, and
 * written back it would go over the next letters.
 */
export function settleFields(
  document: Y.Doc,
  read: Record<string, unknown>,
  settled: Record<string, unknown>,
): void {
  document.transact(() => writeParts(partsOf(document), inParts(settled), inParts(read)));
}

/** Calls back after every change of anything but the body. @returns how to stop */
export function watchFields(document: Y.Doc, changed: () => void): () => void {
  const shared = [...texts.map((name) => document.getText(name)), partsOf(document)];
  for (const type of shared) type.observe(changed);
  return () => {
    for (const type of shared) type.unobserve(changed);
  };
}
