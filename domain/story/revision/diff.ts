import { diffArrays, diffWordsWithSpace } from "diff";
import { type Block, type Doc, linksIn, plainText } from "@/lib/rich-text";

/** A stretch of text that both versions have, or only one of them. */
export type Piece = { text: string; change: "same" | "added" | "removed" };
export type BlockChange = {
  type: Block["type"];
  /** `restyled`: the same words in another dress (bold, a link, a picture's place). */
  change: "same" | "added" | "removed" | "changed" | "restyled";
  pieces: Piece[];
  /** Addresses that the block led to, and those that it leads to now. */
  links?: { removed: string[]; added: string[] };
};

/** Beyond this many edits two texts have nothing in common that would help a reader. */
const maxEdits = 4_000;
/** Two paragraphs that share fewer of their words are two paragraphs, not one that changed. */
const kinship = 0.35;

/** Word by word (Myers 1986, by jsdiff). Reading without the removed gives `to`, without the added `from`. */
export function diffText(from: string, to: string): Piece[] {
  if (from === to) return from ? [{ text: from, change: "same" }] : [];
  const changes = diffWordsWithSpace(from, to, { maxEditLength: maxEdits });
  if (!changes) return [only(from, "removed"), only(to, "added")].flat();
  return changes.map(({ value, added, removed }) => ({
    text: value,
    change: added ? "added" : removed ? "removed" : "same",
  }));
}

const only = (text: string, change: Piece["change"]): Piece[] => (text ? [{ text, change }] : []);

/** Block by block first, so that a new paragraph does not make all that follow it look changed. */
export function diffDoc(from: Doc, to: Doc): BlockChange[] {
  const [old, next] = [from.content.map(asLine), to.content.map(asLine)];
  const runs = diffArrays(old, next, {
    comparator: (a, b) => a.print === b.print,
    maxEditLength: maxEdits,
  });
  if (!runs) return pair(old, next);
  const changes: BlockChange[] = [];
  for (let n = 0; n < runs.length; n++) {
    const run = runs[n];
    if (!run) continue;
    const following = runs[n + 1];
    if (run.removed && following?.added) {
      changes.push(...pair(run.value, following.value));
      n++;
    } else if (run.removed) changes.push(...run.value.map((line) => whole(line, "removed")));
    else if (run.added) changes.push(...run.value.map((line) => whole(line, "added")));
    else changes.push(...run.value.map((line) => whole(line, "same")));
  }
  return changes;
}

type Line = { type: Block["type"]; text: string; links: string[]; print: string };

const asLine = (block: Block): Line => ({
  type: block.type,
  text: plainText({ type: "doc", content: [block] }),
  links: linksIn(block),
  print: JSON.stringify(block, inOrder),
});

/** The database gives keys back in an order of its own. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const whole = ({ type, text }: Line, change: "same" | "added" | "removed"): BlockChange => ({
  type,
  change,
  pieces: only(text, change),
});

/** What took the place of what: kin are shown as one paragraph that changed, the rest as gone and new. */
function pair(removed: readonly Line[], added: readonly Line[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let rest = [...removed];
  for (const line of added) {
    const at = rest.findIndex((old) => areKin(old, line));
    const match = rest[at];
    if (!match) {
      changes.push(whole(line, "added"));
      continue;
    }
    changes.push(...rest.slice(0, at).map((old) => whole(old, "removed")));
    rest = rest.slice(at + 1);
    const removed = match.links.filter((link) => !line.links.includes(link));
    const added = line.links.filter((link) => !match.links.includes(link));
    changes.push({
      type: line.type,
      change: match.text === line.text ? "restyled" : "changed",
      pieces: diffText(match.text, line.text),
      ...(removed.length + added.length > 0 && { links: { removed, added } }),
    });
  }
  return [...changes, ...rest.map((old) => whole(old, "removed"))];
}

function areKin(a: Line, b: Line): boolean {
  if (a.text === b.text) return true;
  const [words, others] = [wordsOf(a.text), wordsOf(b.text)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= kinship * Math.max(1, Math.min(words.size, others.size));
}

const wordsOf = (text: string): Set<string> => new Set(text.toLocaleLowerCase().split(/\s+/));
