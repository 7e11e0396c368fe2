import { escapeMarkup } from "../xml";
import { isTree, type Part } from "./tree";

const empty = new Set(["br", "hr"]);

/** HTML again, for the editor's own parser. */
export function toText(part: Part): string {
  if (!isTree(part)) return escapeMarkup(part);
  const attrs = Object.entries(part.attrs).map(
    ([name, value]) => ` ${name}="${escapeMarkup(value)}"`,
  );
  const inner = part.children.map(toText).join("");
  if (part.tag === "body") return inner;
  return empty.has(part.tag)
    ? `<${part.tag}>`
    : `<${part.tag}${attrs.join("")}>${inner}</${part.tag}>`;
}
