import postcss, { type ChildNode, type Container, type Declaration, type Rule } from "postcss";
import { type Face, faceOf, familyOf, fontIn, without } from "./font-face";
import { applies, type Present, readSelector, type Selector } from "./selector";
import { trim } from "./trim-sheet";

/**
 * What a page's HTML mentions, with its language among the elements (that is what `:lang(ar)` asks
 * for), and the variables it draws with.
 */
export type Used = Present & { variables: Set<string>; html: string };

type Piece =
  | { kind: "rule"; selectors: Selector[]; declarations: Declared[] }
  | { kind: "group"; opening: string; pieces: Piece[] }
  | { kind: "property"; name: string; text: string }
  | Face;
type Declared = { text: string; sets: string | undefined; uses: string[] };

/** A style sheet taken apart once, so that the part a page begins with is picked in no time. */
export type StyleSheet = {
  layers: string[];
  families: string[];
  /** The files of the fonts that every page draws with. */
  fonts: string[];
  pieces: Piece[];
};

export function parseSheet(css: string): StyleSheet {
  const root = postcss.parse(css);
  trim(root);
  const layers = new Set<string>();
  root.walkAtRules("layer", ({ params }) => {
    for (const name of params.split(/\s*,\s*/)) layers.add(name);
  });
  const faces: string[] = [];
  root.walkAtRules("font-face", (face) => void faces.push(face.toString()));
  return {
    layers: [...layers],
    families: [...new Set(faces.map(familyOf))],
    fonts: faces.flatMap((face) => fontIn(face) ?? []),
    pieces: piecesOf(root),
  };
}

const piecesOf = (container: Container): Piece[] => (container.nodes ?? []).flatMap(pieceOf);

function pieceOf(node: ChildNode): Piece[] {
  if (node.type === "rule") {
    return [
      { kind: "rule", selectors: node.selectors.map(readSelector), declarations: declared(node) },
    ];
  }
  if (node.type !== "atrule") return [];
  if (node.name === "property")
    return [{ kind: "property", name: node.params, text: node.toString() }];
  if (node.name === "font-face") return faceOf(node.toString());
  const opening = `${node.name} ${node.params}`.trim();
  if (!node.nodes) return [];
  return [{ kind: "group", opening: `@${opening}`, pieces: piecesOf(node) }];
}

const declared = (rule: Rule): Declared[] =>
  rule.nodes
    .filter((one): one is Declaration => one.type === "decl")
    .map((one) => ({
      text: one.toString().replaceAll(/\s*\n\s*/g, " "),
      sets: one.prop.startsWith("--") ? one.prop : undefined,
      uses: variablesIn(one.value),
    }));

export const variablesIn = (text: string): string[] =>
  [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);

/** The part of a sheet that applies to what is used, in the sheet's own order of layers. */
export function pick({ layers, families, pieces }: StyleSheet, used: Used): string {
  const kept = pieces.flatMap((piece) => keep(piece, used));
  const drawn = new Set(kept.flatMap((piece) => (piece.kind === "face" ? piece.family : [])));
  const worded = without(families.filter((name) => !drawn.has(name)));
  const variables = closure(kept, used.variables);
  const order = layers.length > 0 ? `@layer ${layers.join(",")};` : "";
  return order + kept.map((piece) => write(piece, variables, worded)).join("");
}

function keep(piece: Piece, used: Used): Piece[] {
  if (piece.kind === "group") {
    const pieces = piece.pieces.flatMap((one) => keep(one, used));
    return pieces.length > 0 ? [{ ...piece, pieces }] : [];
  }
  if (piece.kind === "face" && piece.letters?.test(used.html) === false) return [];
  if (piece.kind !== "rule") return [piece];
  const selectors = piece.selectors.filter((one) => applies(one, used));
  return selectors.length > 0 ? [{ ...piece, selectors }] : [];
}

/** The variables that are read, by the page or by what sets another one that is read. */
function closure(pieces: Piece[], seeds: Set<string>): Set<string> {
  const all = declarationsIn(pieces);
  const read = new Set(seeds);
  for (const { sets, uses } of all) if (!sets) for (const name of uses) read.add(name);
  for (let size = -1; size !== read.size; ) {
    size = read.size;
    for (const { sets, uses } of all)
      if (sets && read.has(sets)) for (const name of uses) read.add(name);
  }
  return read;
}

const declarationsIn = (pieces: Piece[]): Declared[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === "group") return declarationsIn(piece.pieces);
    return piece.kind === "rule" ? piece.declarations : [];
  });

function write(piece: Piece, read: Set<string>, worded: (text: string) => string): string {
  switch (piece.kind) {
    case "face":
      return piece.text;
    case "property":
      return read.has(piece.name) ? piece.text : "";
    case "group": {
      const inner = piece.pieces.map((one) => write(one, read, worded)).join("");
      return inner && `${piece.opening}{${inner}}`;
    }
    case "rule": {
      const declarations = piece.declarations.filter(({ sets }) => !sets || read.has(sets));
      if (declarations.length === 0) return "";
      const texts = declarations.map(({ text }) => worded(text)).join(";");
      return `${piece.selectors.map(({ text }) => text).join(",")}{${texts}}`;
    }
  }
}
