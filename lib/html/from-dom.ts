import { maxDepth, type Part, type Tree } from "./tree";

/** What a browser has parsed. Comments and the like are left behind. */
export function fromDom(element: Element, depth = 0): Tree {
  const children: Part[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === 3) children.push(child.nodeValue ?? "");
    else if (child.nodeType === 1 && depth < maxDepth)
      children.push(fromDom(child as Element, depth + 1));
    else if (child.nodeType === 1) children.push(child.textContent ?? "");
  }
  return {
    tag: element.localName.toLowerCase(),
    attrs: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children,
  };
}
