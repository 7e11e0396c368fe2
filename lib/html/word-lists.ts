import { isTree, type Part, type Tree, tree, wordsOf } from "./tree";

type Item = { level: number; isOrdered: boolean; content: Part[] };

/** Word writes lists as paragraphs with a drawn bullet; they become lists again, nested by level. */
export function restoreWordLists(parts: Part[]): Part[] {
  const result: Part[] = [];
  let items: Item[] = [];
  const end = () => {
    if (items.length > 0) result.push(...nest(items, 0));
    items = [];
  };
  for (const part of parts) {
    const item = isTree(part) ? wordItem(part) : null;
    if (item) items.push(item);
    else if (typeof part !== "string" || part.trim() !== "") {
      end();
      result.push(part);
    }
  }
  end();
  return result;
}

function wordItem(part: Tree): Item | null {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(part.attrs.style ?? "")?.[1];
  if (!level) return null;
  const { marker, content } = withoutMarker(part.children);
  const isOrdered = /^\s*(?:\d{1,4}|[a-z]{1,2}|[ivxlcdm]{1,7})[.)]/i.test(marker);
  return { level: Math.min(9, Number(level)), isOrdered, content };
}

/** The bullet is drawn by a span that Word itself ignores when it reads the paragraph back. */
function withoutMarker(children: Part[]): { marker: string; content: Part[] } {
  let marker = "";
  const strip = (parts: Part[]): Part[] =>
    parts.flatMap((part): Part[] => {
      if (!isTree(part)) return [part];
      if (/mso-list:\s*ignore/i.test(part.attrs.style ?? "")) {
        marker ||= wordsOf(part);
        return [];
      }
      return [{ ...part, children: strip(part.children) }];
    });
  const content = strip(children);
  return { marker, content };
}

function nest(items: Item[], from: number): Tree[] {
  const lists: Tree[] = [];
  let at = from;
  while (at < items.length) {
    const first = items[at];
    if (!first) break;
    const list = tree(first.isOrdered ? "ol" : "ul");
    while (at < items.length) {
      const item = items[at];
      if (!item || item.level < first.level) break;
      if (item.level > first.level) {
        const deeper = items.slice(at);
        const stop = deeper.findIndex(({ level }) => level <= first.level);
        const inner = stop < 0 ? deeper : deeper.slice(0, stop);
        const owner = list.children.at(-1);
        if (owner && isTree(owner)) owner.children.push(...nest(inner, 0));
        at += inner.length;
        continue;
      }
      if (item.isOrdered !== first.isOrdered) break;
      list.children.push(tree("li", [tree("p", item.content)]));
      at++;
    }
    lists.push(list);
  }
  return lists;
}
