import type { Node } from "@tiptap/pm/model";

export type Search = { query: string; matchCase: boolean; wholeWord: boolean };
export type Found = { from: number; to: number };

const letter = "[\\p{L}\\p{N}\\p{M}_]";

/** Keyboards have one of each; texts that were set with care, or come from Word, have others. */
const alike = ["'’‘ʼ", '"“”„«»', "-‐‑–—−", " \u00a0\u2009\u202f"].map((signs) => [...signs]);

const signPattern = (sign: string): string => {
  const others = alike.find((signs) => signs.includes(sign));
  if (others) return `[${others.map((one) => (one === "-" ? "\\-" : one)).join("")}]`;
  return sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
};

/** @returns null while there is nothing to look for */
export function patternOf({ query, matchCase, wholeWord }: Search): RegExp | null {
  if (query === "") return null;
  // Texts are kept composed (NFC), whatever a keyboard sends.
  const literal = [...query.normalize("NFC")].map(signPattern).join("");
  const source = wholeWord ? `(?<!${letter})${literal}(?!${letter})` : literal;
  return new RegExp(source, matchCase ? "gu" : "giu");
}

/** Where a text says this, as positions in the document. What spans two blocks is not found. */
export function findIn(doc: Node, search: Search): Found[] {
  const pattern = patternOf(search);
  if (!pattern) return [];
  const found: Found[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // A leaf counts as one sign, so that places in the text are places in the document.
    const text = node.textBetween(0, node.content.size, "\n", "\ufffc");
    for (const { 0: match, index } of text.matchAll(pattern))
      if (match) found.push({ from: at + 1 + index, to: at + 1 + index + match.length });
    return false;
  });
  return found;
}
