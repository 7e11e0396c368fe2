import { isTree, type Part, type Tree, tree, walk, wordsOf } from "./tree";

/**
 * Footnotes of Word, Google Docs and LibreOffice, by what they have in common: a link to a place
 * whose own link leads back. The reference becomes `<sup data-text>`, the note leaves the text.
 */
export function takeFootnotes(root: Tree): Tree {
  const references = new Map<string, Tree>();
  const targets = new Map<string, Tree>();
  const containers = new Map<Tree, Tree>();
  walk(root, (found) => {
    const here = found.attrs.id ?? found.attrs.name;
    if (found.tag === "a" && found.attrs.href?.startsWith("#") && here) references.set(here, found);
    for (const name of [found.attrs.id, found.attrs.name]) if (name) targets.set(name, found);
    for (const child of found.children) if (isTree(child)) containers.set(child, found);
  });

  const notes = new Map<Tree, string>();
  const gone = new Set<Tree>();
  for (const [name, reference] of references) {
    const target = targets.get(reference.attrs.href?.slice(1) ?? "");
    if (!target || target === reference) continue;
    const note = noteAround(target, name, containers);
    if (!note || gone.has(note.block)) continue;
    // Of the two links the one that comes first is the reference; the other lies in its note.
    if ([note.block, ...gone].some((block) => isInside(reference, block, containers))) continue;
    notes.set(reference, note.words);
    gone.add(note.block);
  }
  return notes.size > 0 ? rebuild(root, notes, gone) : root;
}

const blocks = new Set(["p", "div", "li", "td", "section"]);

/** The block that a reference leads to, if a link in it leads back; its words without that link. */
function noteAround(target: Tree, back: string, containers: Map<Tree, Tree>) {
  let block: Tree | undefined = target;
  while (block && !blocks.has(block.tag)) block = containers.get(block);
  if (!block) return null;
  let isNote = false;
  const words = (part: Part): string => {
    if (!isTree(part)) return part;
    if (part.tag === "a" && part.attrs.href === `#${back}`) {
      isNote = true;
      return "";
    }
    return part.children.map(words).join("");
  };
  const said = words(block).replace(/\s+/g, " ").trim();
  return isNote && said !== "" && said.length <= 2_000 ? { block, words: said } : null;
}

function isInside(part: Tree, block: Tree, containers: Map<Tree, Tree>): boolean {
  for (let at: Tree | undefined = part; at; at = containers.get(at)) if (at === block) return true;
  return false;
}

function rebuild(part: Tree, notes: Map<Tree, string>, gone: Set<Tree>): Tree {
  const children = part.children.flatMap((child): Part[] => {
    if (!isTree(child)) return [child];
    if (gone.has(child)) return [];
    const note = notes.get(child);
    if (note !== undefined) return [tree("sup", [], { "data-text": note })];
    const inner = rebuild(child, notes, gone);
    // The sign around a reference was its number's.
    const [only] = inner.children;
    const isShell = inner.tag === "sup" && inner.children.length === 1 && only && isTree(only);
    if (isShell && only.attrs["data-text"] !== undefined) return [only];
    return inner.tag === "div" && inner !== child && wordsOf(inner).trim() === "" ? [] : [inner];
  });
  return { ...part, children };
}
