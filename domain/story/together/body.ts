import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { parseDoc } from "@/lib/rich-text-parse";

type Node = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/** The body as the editor would give it; not yet held against the allow-list. */
export const readBody = (body: Y.XmlFragment): unknown => {
  const { content } = yXmlFragmentToProsemirrorJSON(body) as { content?: unknown[] };
  return { type: "doc", content: content ?? [] };
};

/** Replaces the blocks between the common beginning and the common end. */
export function writeBody(body: Y.XmlFragment, wanted: unknown): void {
  const next = blocksOf(wanted);
  const present = blocksOf(readBody(body));
  // Unless every block passes the allow-list as one, they cannot be told apart by their place.
  const known = present.length === body.length ? present.map(print) : [];
  const prints = next.map(print);
  let start = 0;
  while (start < Math.min(known.length, prints.length) && known[start] === prints[start]) start++;
  let end = 0;
  while (
    end < Math.min(known.length, prints.length) - start &&
    known[known.length - 1 - end] === prints[prints.length - 1 - end]
  )
    end++;
  const length = body.length - start - end;
  if (length > 0) body.delete(start, length);
  const added = next.slice(start, next.length - end).map(elementOf);
  if (added.length > 0) body.insert(start, added);
}

function blocksOf(doc: unknown): Node[] {
  const parsed = parseDoc(doc);
  return parsed.ok ? (parsed.doc.content as Node[]) : [];
}

const print = (block: Node): string => JSON.stringify(block);

function elementOf(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type);
  // Yjs types them as text, yet holds any plain value, and so does the editor's binding.
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    if (value !== null && value !== undefined) element.setAttribute(name, value as string);
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let run: Node[] = [];
  const endRun = () => {
    if (run.length > 0) children.push(textOf(run));
    run = [];
  };
  for (const child of node.content ?? []) {
    if (child.type === "text") run.push(child);
    else {
      endRun();
      children.push(elementOf(child));
    }
  }
  endRun();
  if (children.length > 0) element.insert(0, children);
  return element;
}

function textOf(run: Node[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    run.map(({ text: insert = "", marks = [] }) => ({
      insert,
      attributes: Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}])),
    })),
  );
  return text;
}
