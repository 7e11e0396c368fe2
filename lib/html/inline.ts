import { isSafeHref } from "../rich-text";
import { isTree, type Part, type Tree, tree, wordsOf } from "./tree";

const gone = new Set(
  "script style head title meta link xml template noscript iframe object embed svg math img picture video audio canvas form button input select textarea del s strike o:p".split(
    " ",
  ),
);
const styleOf = ({ attrs }: Tree): string => attrs.style?.toLowerCase() ?? "";
export const classOf = ({ attrs }: Tree): string => attrs.class?.toLowerCase() ?? "";

/** Hidden, deleted under tracking, a comment, or something that is no text at all. */
export function isGone(part: Tree): boolean {
  if (gone.has(part.tag)) return true;
  if (/display:\s*none|mso-hide:\s*all|mso-element:\s*comment/.test(styleOf(part))) return true;
  if (/msocomment|msodel|apple-interchange-newline/.test(classOf(part))) return true;
  return (
    /^#?_msocom|^#cmnt/.test(part.attrs.href ?? "") || /^_msocom|^cmnt/.test(part.attrs.id ?? "")
  );
}

export function inlineOf(part: Part): Part[] {
  if (!isTree(part)) return [part.replace(/[\s\u00a0]+/g, " ")];
  if (isGone(part)) return [];
  if (part.tag === "br") return [tree("br")];
  if (part.attrs["data-text"] !== undefined && part.tag === "sup")
    return [tree("sup", [], { "data-text": part.attrs["data-text"] })];
  const small = raised(part);
  if (small) return [small];
  const inner = part.children.flatMap(inlineOf);
  if (inner.length === 0) return [];
  const style = styleOf(part);
  const isBold = /^(b|strong)$/.test(part.tag)
    ? !/(?:^|;)\s*font-weight:\s*(normal|400)/.test(style)
    : /(?:^|;)\s*font-weight:\s*(bold|[6-9]00)/.test(style);
  const isItalic = /^(i|em|cite)$/.test(part.tag)
    ? !/(?:^|;)\s*font-style:\s*normal/.test(style)
    : /(?:^|;)\s*font-style:\s*italic/.test(style);
  let wrapped = inner;
  const href = part.tag === "a" ? realAddress(part.attrs.href ?? "") : "";
  if (href) wrapped = [tree("a", wrapped, { href })];
  if (isItalic) wrapped = [tree("em", wrapped)];
  if (isBold) wrapped = [tree("strong", wrapped)];
  return wrapped;
}

const signs = "0123456789+−-=()";
const above = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
const below = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

/** Figures set high or low mean something: 10⁶ is not 106. Letters (1st) read as well on the line. */
function raised(part: Tree): string | null {
  const style = /vertical-align:\s*(super|sub)\b/.exec(styleOf(part))?.[1];
  const side = /^su[bp]$/.test(part.tag) ? part.tag : style;
  if (!side || holdsLink(part)) return null;
  const words = wordsOf(part).trim();
  if (words === "" || ![...words].every((sign) => signs.includes(sign))) return null;
  const other = side === "sub" ? below : above;
  return [...words].map((sign) => other[signs.indexOf(sign)]).join("");
}

const holdsLink = (part: Tree): boolean =>
  part.tag === "a" || part.children.some((child) => isTree(child) && holdsLink(child));

/** Google and Outlook send links through themselves; places inside a document mean nothing outside it. */
function realAddress(href: string): string {
  const trimmedHref = href.trim();
  if (trimmedHref.startsWith("#")) return "";
  try {
    const url = new URL(trimmedHref);
    const isGoogle = /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url";
    const isOutlook = url.hostname.endsWith(".safelinks.protection.outlook.com");
    const target = url.searchParams.get(isOutlook ? "url" : "q");
    if ((isGoogle || isOutlook) && target) return isSafeHref(target) ? target : "";
  } catch {
    // A path of a site.
  }
  return isSafeHref(trimmedHref) ? trimmedHref : "";
}

const isSpace = (part: Part | undefined): boolean =>
  part !== undefined && (isTree(part) ? part.tag === "br" : part.trim() === "");

/** Without the space and the line breaks at both ends; nothing if there is nothing else. */
export function trimmed(parts: Part[]): Part[] {
  let [from, to] = [0, parts.length];
  while (from < to && isSpace(parts[from])) from++;
  while (to > from && isSpace(parts[to - 1])) to--;
  const kept = parts.slice(from, to);
  const [first] = kept;
  if (typeof first === "string") kept[0] = first.trimStart();
  const last = kept.at(-1);
  if (typeof last === "string") kept[kept.length - 1] = last.trimEnd();
  return kept.some((part) => isTree(part) || part !== "") ? kept : [];
}
