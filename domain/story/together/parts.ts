import type * as Y from "yjs";

/**
 * Plain data in a shared map, taken apart so far that two people who change different parts of it
 * both keep their change: an object by its keys, a list of things with ids by these ids, a list of
 * words by the words. `poll/options/<id>/label` is one part.
 */
type Shape = "object" | "things" | "words" | "item";
/** Stands where a value has parts; `at` is an item's place in its list. */
type Marker = { shape: Shape; at?: number };
type Plain = Record<string, unknown>;

/** @param said what is there already, in other words: where `wanted` says the same they stay */
export function writeParts(shared: Y.Map<unknown>, wanted: Plain, said: Plain = {}): void {
  const parts = partsOf(wanted);
  const saidParts = partsOf(said);
  for (const key of [...shared.keys()]) {
    const isInside = key.includes("/") && (key.split("/")[0] ?? "") in wanted;
    if (isInside && !parts.has(key)) shared.delete(key);
  }
  for (const [key, value] of parts) {
    const isSaid = shared.has(key) && saidParts.has(key) && isSame(saidParts.get(key), value);
    if (!isSaid && !isSame(shared.get(key), value)) shared.set(key, value);
  }
}

function partsOf(content: Plain): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [key, value] of Object.entries(content)) takeApart(key, value, parts);
  return parts;
}

function takeApart(path: string, value: unknown, parts: Map<string, unknown>): void {
  const inner = (key: string) => `${path}/${key}`;
  if (isPlain(value)) {
    parts.set(path, { shape: "object" });
    for (const [key, part] of Object.entries(value)) takeApart(inner(key), part, parts);
  } else if (isListOfThings(value)) {
    parts.set(path, { shape: "things" });
    value.forEach((thing, at) => {
      takeApart(inner(thing.id), thing, parts);
      parts.set(inner(thing.id), { shape: "item", at });
    });
  } else if (isListOfWords(value)) {
    parts.set(path, { shape: "words" });
    value.forEach((word, at) => {
      parts.set(inner(word), { shape: "item", at });
    });
  } else parts.set(path, value ?? null);
}

export function readParts(shared: Y.Map<unknown>): Plain {
  const below = new Map<string, string[]>();
  for (const path of shared.keys()) {
    const cut = path.lastIndexOf("/");
    if (cut < 0) continue;
    const parent = path.slice(0, cut);
    below.set(parent, [...(below.get(parent) ?? []), path]);
  }
  const read = (path: string): unknown => {
    const value = shared.get(path);
    if (!isMarker(value)) return value;
    const paths = below.get(path) ?? [];
    if (value.shape === "words") return inOrder(shared, paths).map(lastOf);
    if (value.shape === "things") return inOrder(shared, paths).map(read);
    return Object.fromEntries(paths.map((one) => [lastOf(one), read(one)]));
  };
  return Object.fromEntries(
    [...shared.keys()].filter((key) => !key.includes("/")).map((key) => [key, read(key)]),
  );
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Two who add at one place at once give two items one place; the path then decides, everywhere alike. */
function inOrder(shared: Y.Map<unknown>, paths: string[]): string[] {
  const place = (path: string): number => {
    const marker = shared.get(path);
    return isMarker(marker) ? (marker.at ?? 0) : 0;
  };
  return paths
    .filter((path) => isMarker(shared.get(path)))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isListOfThings = (value: unknown): value is { id: string }[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isPlain(one) && typeof one.id === "string" && !one.id.includes("/"));

const isListOfWords = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one === "string" && !one.includes("/")) &&
  new Set(value).size === value.length;

const isMarker = (value: unknown): value is Marker => isPlain(value) && "shape" in value;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
