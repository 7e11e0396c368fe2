import { takeFootnotes } from "./footnotes";
import { classOf, inlineOf, isGone, trimmed } from "./inline";
import { isTree, type Part, type Tree, tree, wordsOf } from "./tree";
import { restoreWordLists } from "./word-lists";

/**
 * What Word, Google Docs, LibreOffice, Outlook and browsers put on a clipboard, as what a story can
 * hold: headings, paragraphs, lists, links, quotes, footnotes, tables, bold and italic. The rest is
 * dropped: styles, comments, deletions that were tracked, pictures of the author's disk.
 */
export function clean(root: Tree): Tree {
  const blocks = blocksOf(takeFootnotes(root).children);
  // A line at the end parted the text from notes that stand in it now.
  while (isRule(blocks.at(-1))) blocks.pop();
  return tree("body", blocks);
}

const isRule = (part: Part | undefined): boolean =>
  part !== undefined && isTree(part) && part.tag === "hr";

const blockTags = new Set(
  "p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol li blockquote table hr pre dl dt dd figure figcaption address center tbody thead tfoot tr".split(
    " ",
  ),
);

function blocksOf(parts: Part[]): Part[] {
  const result: Part[] = [];
  let run: Part[] = [];
  const end = () => {
    const inline = trimmed(run);
    if (inline.length > 0) result.push(tree("p", inline));
    run = [];
  };
  for (const part of restoreWordLists(parts.filter((one) => !isTree(one) || !isGone(one)))) {
    if (!isTree(part) || !holdsBlock(part)) {
      run.push(...inlineOf(part));
      continue;
    }
    end();
    result.push(...blockOf(part));
  }
  end();
  return joinedLists(result);
}

/** A bold or a span around whole paragraphs (Google Docs) is no more than its content. */
const holdsBlock = (part: Tree): boolean =>
  blockTags.has(part.tag) || part.children.some((child) => isTree(child) && holdsBlock(child));

function blockOf(part: Tree): Part[] {
  const level = headingLevel(part);
  if (level) return asBlock(`h${level}`, part);
  switch (part.tag) {
    case "ul":
    case "ol":
      return listOf(part);
    case "blockquote":
      return isPullQuote(part) ? pullQuoteOf(part) : asBlocks("blockquote", part);
    case "aside":
      return /\bkey-points\b/.test(classOf(part)) ? keyPointsOf(part) : blocksOf(part.children);
    case "table":
      return tableOf(part);
    case "hr":
      return [tree("hr")];
    case "figure":
      if (isPullQuote(part)) return pullQuoteOf(part);
      return part.attrs["data-media-id"] ? [part] : blocksOf(part.children);
    case "pre":
      return wordsOf(part)
        .split("\n")
        .flatMap((line) => (line.trim() ? [tree("p", [line.trim()])] : []));
    case "p":
      if (/msoquote|msointensequote|quotations/.test(classOf(part)))
        return asBlocks("blockquote", part);
      return isPullQuote(part) ? pullQuoteOf(part) : blocksOf(part.children);
    default:
      return blocksOf(part.children);
  }
}

/** As exported here, and as WordPress has it. */
const isPullQuote = (part: Tree): boolean => /\b(wp-block-)?pull-?quote\b/.test(classOf(part));

function pullQuoteOf(part: Tree): Part[] {
  const inline = trimmed(flat(part).flatMap(inlineOf));
  return inline.length > 0 ? [tree("p", inline, { class: "pull-quote" })] : [];
}

/** A box of points holds one list; a label above it is drawn by whoever shows it. */
function keyPointsOf(part: Tree): Part[] {
  const inner = blocksOf(part.children);
  const list = inner.find((child) => isTree(child) && child.tag === "ul");
  return list ? [tree("aside", [list], { class: "key-points" })] : inner;
}

/** A heading is bold as it is: Word and Docs say so once more. */
function asBlock(tag: string, part: Tree): Part[] {
  const inline = trimmed(withoutBold(part.children.flatMap(inlineOf)));
  return inline.length > 0 ? [tree(tag, inline)] : [];
}

const withoutBold = (parts: Part[]): Part[] =>
  parts.flatMap((part) => {
    if (!isTree(part)) return [part];
    const children = withoutBold(part.children);
    return part.tag === "strong" ? children : [{ ...part, children }];
  });

const isParagraph = (part: Part): part is Tree => isTree(part) && part.tag === "p";
/** In a quotation, a list and a cell paragraphs are paragraphs. */
const plain = (part: Tree): Tree => tree("p", part.children);

function asBlocks(tag: string, part: Tree): Part[] {
  const inner = blocksOf(part.children).filter(isParagraph).map(plain);
  return inner.length > 0 ? [tree(tag, inner)] : [];
}

/** Stories have two levels: what documents call title or first heading, and all below. */
function headingLevel(part: Tree): 2 | 3 | null {
  const byTag = /^h([1-6])$/.exec(part.tag)?.[1];
  const byRole = part.attrs.role === "heading" ? part.attrs["aria-level"] : undefined;
  const byClass = /^mso(title|subtitle)$/.exec(classOf(part))?.[1];
  if (byClass) return byClass === "title" ? 2 : 3;
  const level = Number(byTag ?? byRole);
  return level ? (level <= 2 ? 2 : 3) : null;
}

function listOf(part: Tree): Part[] {
  const items: Tree[] = [];
  for (const child of part.children) {
    if (!isTree(child) || isGone(child)) continue;
    if (child.tag === "ul" || child.tag === "ol") {
      // Google Docs and Outlook put an inner list beside its item.
      const owner = items.at(-1);
      if (owner) owner.children.push(...listOf(child));
      else items.push(tree("li", listOf(child)));
      continue;
    }
    const content = blocksOf(child.children).flatMap((inner): Part[] => {
      if (!isTree(inner)) return [];
      if (inner.tag === "ul" || inner.tag === "ol") return [inner];
      if (inner.tag === "p") return [plain(inner)];
      return [tree("p", trimmed(flat(inner)))];
    });
    if (content.length > 0) items.push(tree("li", content));
  }
  if (items.length === 0) return [];
  const start = Number(part.attrs.start);
  const attrs: Record<string, string> =
    part.tag === "ol" && Number.isInteger(start) && start > 1 ? { start: String(start) } : {};
  return [tree(part.tag, items, attrs)];
}

/** What a list item cannot hold, as a line. */
const flat = (part: Tree): Part[] =>
  part.children.flatMap((child) =>
    isTree(child) && blockTags.has(child.tag) ? [...flat(child), " "] : [child],
  );

function tableOf(part: Tree): Part[] {
  const rows: Tree[] = [];
  const collect = (inner: Tree, isHead: boolean) => {
    for (const child of inner.children) {
      if (!isTree(child) || isGone(child)) continue;
      if (child.tag === "tr") rows.push(rowOf(child, isHead));
      else if (child.tag !== "table") collect(child, isHead || child.tag === "thead");
    }
  };
  collect(part, false);
  const full = rows.filter(({ children }) => children.length > 0);
  if (full.length === 0) return [];
  // A table of one cell is a frame around text.
  const [only] = full;
  if (full.length === 1 && only?.children.length === 1 && isTree(only.children[0] ?? ""))
    return (only.children[0] as Tree).children;
  return [tree("table", full)];
}

function rowOf(part: Tree, isHead: boolean): Tree {
  const cells = part.children.flatMap((child): Tree[] => {
    if (!isTree(child) || (child.tag !== "td" && child.tag !== "th")) return [];
    const content = blocksOf(child.children).flatMap((inner): Part[] =>
      isTree(inner) ? [inner.tag === "p" ? plain(inner) : tree("p", trimmed(flat(inner)))] : [],
    );
    const attrs = Object.fromEntries(
      ["colspan", "rowspan"].flatMap((name) => {
        const span = Number(child.attrs[name]);
        return Number.isInteger(span) && span > 1 ? [[name, String(span)]] : [];
      }),
    );
    const tag = isHead || child.tag === "th" ? "th" : "td";
    return [tree(tag, content.length > 0 ? content : [tree("p")], attrs)];
  });
  return tree("tr", cells);
}

/** Two lists in a row of one kind were one before a page break came between. */
function joinedLists(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    const isMore =
      isTree(part) &&
      before !== undefined &&
      isTree(before) &&
      (part.tag === "ul" || part.tag === "ol") &&
      before.tag === part.tag &&
      (part.tag === "ul" || part.attrs.start !== undefined);
    if (isMore) before.children.push(...part.children);
    else result.push(part);
  }
  return result;
}
