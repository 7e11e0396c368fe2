/** A font that systems have, perhaps for some letters only. */
export type Face = { kind: "face"; text: string; family: string; letters?: RegExp };

const fileIn = (face: string): string | undefined => /url\(["']?([^"')]+)/.exec(face)?.[1];

export const familyOf = (face: string): string =>
  /font-family:\s*["']?([^"';}]+)/.exec(face)?.[1]?.trim() ?? "";

/** The file of a face that every page draws with; italics and other scripts are fetched if used. */
export const fontIn = (face: string): string | undefined =>
  /unicode-range|font-style:\s*italic/.test(face) ? undefined : fileIn(face);

/**
 * What a first screen is drawn with: stand-ins, and for some letters only if it has them. A font
 * from a file is not there yet, and until it is, the browser would look a stand-in of its own up
 * for each size and weight.
 */
export function faceOf(text: string): Face[] {
  if (fileIn(text)) return [];
  const ranges = [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)];
  const classes = ranges.map(([, from = "0", to = from]) => `\\u{${from}}-\\u{${to}}`).join("");
  const letters = classes && { letters: new RegExp(`[${classes}]`, "u") };
  return [{ kind: "face", text, family: familyOf(text), ...letters }];
}

/**
 * Takes families off the lists of a declaration that have no face where it is to stand: the browser
 * would ask another process whether the system has them.
 */
export function without(families: string[]): (declaration: string) => string {
  if (families.length === 0) return (declaration) => declaration;
  const one = families.map((name) => name.replace(/[^\w -]/g, "\\$&")).join("|");
  const listed = new RegExp(`(?<=[:,]\\s*)(["']?)(?:${one})\\1\\s*,\\s*`, "g");
  return (declaration) =>
    /^(--font|font)[\w-]*:/.test(declaration) ? declaration.replace(listed, "") : declaration;
}
