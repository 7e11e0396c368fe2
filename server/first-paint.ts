import { createHash } from "node:crypto";
import { parseSheet, pick, type StyleSheet, type Used, variablesIn } from "./style-sheet";

export type Inlined = {
  html: string;
  /** What stands in the page itself, as the Content-Security-Policy names it. */
  inlined?: { style: string; script?: string };
};

/** @returns the text behind an address of ours, or undefined if there is none */
export type ReadAsset = (address: string) => string | undefined;

const sheetLink = /<link rel="stylesheet" href="(\/_next\/static\/[^"?]+)[^"]*"[^>]*>/g;
const themeScript = /<script src="(\/assets\/theme\.js)[^"]*"><\/script>/;
/** Runs once the page is read, wherever it stands. */
const readerScript = /<script type="module" src="\/assets\/reader-[^>]*><\/script>/;
/** Where a page says that the first screen ends. */
const fold = /<\w+ [^>]*\bdata-fold=""/;

/**
 * Lets a page be painted from its first answer, without asking for anything else: the rules that
 * its beginning needs stand in its head, as does the tiny script for the theme. The readers' script,
 * the whole sheet and the fonts are named where the page says that the first screen ends, else at its
 * end, and the fonts last: of six connections they leave three to what is small, and to the picture.
 */
export function firstPaint(read: ReadAsset): (html: string) => Inlined {
  const sheets = new Map<string, StyleSheet>();
  const sheetOf = (addresses: string[]): StyleSheet | undefined => {
    const key = addresses.join(" ");
    const known = sheets.get(key);
    if (known) return known;
    const texts = addresses.map((address) => withWholeAddresses(read(address), address));
    if (texts.includes(undefined)) return undefined;
    const sheet = parseSheet(texts.join(""));
    sheets.set(key, sheet);
    return sheet;
  };

  return (html) => {
    const links = [...html.matchAll(sheetLink)];
    const sheet = links.length > 0 && sheetOf(links.map(([, address = ""]) => address));
    if (!sheet) return { html };
    const [script = ""] = readerScript.exec(html) ?? [];
    const bare = html.replace(sheetLink, "").replace(script, "");
    const at = foldIn(bare);
    // With the element that begins what comes later: it has its place among the others at once.
    const style = pick(sheet, usedIn(bare.slice(0, bare.indexOf(">", at) + 1)));
    const theme = themeIn(bare, read);
    const later = [script, ...links.map(([link]) => link), ...sheet.fonts.map(preload)].join("");
    const whole = bare.slice(0, at) + later + bare.slice(at);
    const first = `${whole.includes(' id="masthead"') ? expectation : ""}<style>${style}</style>`;
    const page = whole.replace("</head>", () => `${first}</head>`);
    return {
      html: theme ? page.replace(themeScript, () => `<script>${theme}</script>`) : page,
      inlined: { style: hashOf(style), ...(theme && { script: hashOf(theme) }) },
    };
  };
}

/** Until its top is read a page is not drawn: that would be an empty page, and take its time. */
const expectation = '<link rel="expect" href="#masthead" blocking="render"/>';

/** Named in the head or in a header, a font would hold the first paint back for a while. */
const preload = (font: string): string =>
  `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${font}"/>`;

function themeIn(html: string, read: ReadAsset): string | undefined {
  const [, address = ""] = themeScript.exec(html) ?? [];
  const text = address ? read(address)?.trim() : undefined;
  return text && !/<[!/]/.test(text) ? text : undefined;
}

function foldIn(html: string): number {
  const at = html.search(fold);
  return at >= 0 ? at : Math.max(html.lastIndexOf("</body>"), 0);
}

/** The text knows its pictures and fonts by where it lies; in a page it lies elsewhere. */
const withWholeAddresses = (css: string | undefined, address: string): string | undefined =>
  css?.replace(
    /url\((["']?)(?!data:|https?:|\/)([^"')]+)\1\)/g,
    (_, _quote, target: string) => `url(${new URL(target, `http://galley${address}`).pathname})`,
  );

function usedIn(html: string): Used {
  const classes = new Set<string>();
  for (const [, names = ""] of html.matchAll(/\sclass="([^"]*)"/g))
    for (const name of unescaped(names).split(/\s+/)) classes.add(name);
  const language = /<html[^>]*\slang="([a-z]+)/.exec(html)?.[1];
  const elements = new Set(["html", "body", ...(language ? [language] : [])]);
  for (const [, name = ""] of html.matchAll(/<([a-z][a-z0-9]*)/gi))
    elements.add(name.toLowerCase());
  const attributes = namesIn(html, /\s([a-z][a-z-]*)(?==")/g);
  const ids = namesIn(html, /\sid="([^"]*)"/g);
  return { classes, elements, attributes, ids, variables: new Set(variablesIn(html)), html };
}

const namesIn = (html: string, pattern: RegExp): Set<string> =>
  new Set([...html.matchAll(pattern)].map(([, name = ""]) => name));

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
