import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { maxDepth, type Part, type Tree } from "./tree";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Parses HTML as browsers do (WHATWG), without any of their effects: nothing is loaded or run. */
export function fromText(html: string): Tree {
  const document = parse(html);
  const root = document.childNodes.find((node): node is Element => node.nodeName === "html");
  const body = root?.childNodes.find((node): node is Element => node.nodeName === "body");
  return body ? asTree(body, 0) : { tag: "body", attrs: {}, children: [] };
}

function asTree(element: Element, depth: number): Tree {
  const children = element.childNodes.flatMap((node: Node): Part[] => {
    if (node.nodeName === "#text" && "value" in node) return [node.value];
    if (!("tagName" in node)) return [];
    return [depth < maxDepth ? asTree(node, depth + 1) : textOf(node)];
  });
  return {
    tag: element.tagName.toLowerCase(),
    attrs: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children,
  };
}

/** Without recursion: what is nested so deeply is an attack or a machine's mistake. */
function textOf(element: Element): string {
  const words: string[] = [];
  const open: Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text" && "value" in node) words.push(node.value);
    else if ("childNodes" in node)
      for (const child of [...node.childNodes].reverse()) open.push(child);
  }
  return words.join("");
}
