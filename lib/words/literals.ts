import { transformSync } from "esbuild";
import { parseAst } from "vite";

/** Attributes whose text a reader sees or hears. */
const spoken = new Set(
  "aria-label aria-description alt any hint intro label placeholder title word words".split(" "),
);

const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);
/** "Newest first", "By Ines.": what starts like a sentence, and is no name of something in the code. */
const looksSaid = (text: string): boolean => /^\s*\p{Lu}\p{Ll}+([.!?…:,]|\s+\S)/u.test(text);

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** The texts for people that stand in a file itself instead of in the catalogue. */
export function literalsIn(source: string): string[] {
  const { code } = transformSync(source, { loader: "tsx", jsx: "preserve" });
  const found: string[] = [];
  const note = (text: unknown, counts: (text: string) => boolean) => {
    if (typeof text === "string" && counts(text)) found.push(text.trim());
  };
  const visit = (node: Node): void => {
    if (isMachines(node)) return;
    if (node.type === "JSXText") note(node.value, isWord);
    if (node.type === "Literal") note(node.value, looksSaid);
    if (node.type === "TemplateElement") note((node.value as { raw: string }).raw, looksSaid);
    if (isSpoken(node) && isNode(node.value) && node.value.type === "Literal")
      note(node.value.value, isWord);
    else childrenOf(node).forEach(visit);
  };
  visit(parseAst(code, { jsx: true }) as unknown as Node);
  return found;
}

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** What is imported, thrown, or set as another attribute is not said to anybody. */
function isMachines(node: Node): boolean {
  if (node.type === "ImportDeclaration" || node.type === "ThrowStatement") return true;
  return (
    node.type === "JSXAttribute" &&
    !isSpoken(node) &&
    isNode(node.value) &&
    node.value.type === "Literal"
  );
}

const isSpoken = (node: Node): boolean =>
  node.type === "JSXAttribute" && isNode(node.name) && spoken.has(String(node.name.name));
