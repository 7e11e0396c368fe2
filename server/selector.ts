/** What a page's HTML has that a selector may ask for. */
export type Present = Record<"classes" | "elements" | "attributes" | "ids", Set<string>>;

/** What must be on a page for a selector to apply: all of its names, and one of each choice. */
export type Selector = {
  text: string;
  classes: string[];
  elements: string[];
  attributes: string[];
  ids: string[];
  choices: Selector[][];
};

/** Set before the page's rules are there, by the script for the theme. */
const setEarly = new Set(["data-theme"]);

export const applies = (one: Selector, present: Present): boolean =>
  one.classes.every((name) => present.classes.has(name)) &&
  one.elements.every((name) => present.elements.has(name)) &&
  one.ids.every((name) => present.ids.has(name)) &&
  one.attributes.every((name) => setEarly.has(name) || present.attributes.has(name)) &&
  one.choices.every((choice) => choice.some((other) => applies(other, present)));

/** Reads a selector; states of elements (:checked, :first-child) are taken to be possible. */
export function readSelector(text: string): Selector {
  return { ...read(hideEscaped(text)), text };
}

function read(text: string): Selector {
  const choices: Selector[][] = [];
  const attributes: string[] = [];
  const languages: string[] = [];
  let own = "";
  for (let at = 0; at < text.length; at++) {
    const opening = text[at];
    if (opening !== "(" && opening !== "[") {
      own += opening;
      continue;
    }
    const end = closing(text, at);
    const inside = text.slice(at + 1, end);
    const state = /:([\w-]+)$/.exec(own)?.[1];
    if (opening === "[") attributes.push(/^[\w-]+/.exec(inside)?.[0] ?? "");
    else if (state === "lang") languages.push(inside);
    else if (state && /^(is|where|has)$/.test(state)) choices.push(inside.split(comma).map(read));
    at = end;
  }
  const classes = [...own.matchAll(className)].map(([, name = ""]) => showEscaped(name));
  const rest = own.replace(className, "").replace(/::?[\w-]+|#[\w-]+/g, "");
  const elements = [...(rest.match(/[a-z][a-z0-9]*/gi) ?? []), ...languages];
  const ids = [...own.matchAll(/#([\w-]+)/g)].map(([, name = ""]) => name);
  return { text, classes, elements, attributes, ids, choices };
}

const className = /\.([\w\u0080-\uffff-]+)/g;
/** Between the choices, not within one of them. */
const comma = /,(?![^([]*[)\]])/;

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(" || text[at] === "[") depth++;
    if ((text[at] === ")" || text[at] === "]") && --depth === 0) return at;
  }
  return text.length;
}

/** Where Unicode has no letters of its own: what is escaped waits there, taken for a letter. */
const hidden = 0xe000;

const hideEscaped = (selector: string): string =>
  selector.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code, letter = "") =>
    String.fromCharCode(hidden + (code ? Number.parseInt(code, 16) : letter.charCodeAt(0))),
  );

const showEscaped = (name: string): string =>
  name.replace(/[\ue000-\uf8ff]/g, (one) => String.fromCharCode(one.charCodeAt(0) - hidden));
