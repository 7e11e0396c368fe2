/** As wide as a mail is set: it stays whole when it is quoted once or twice. */
export const mailWidth = 72;

type Shape = { width?: number; first?: string; rest?: string };

/**
 * Breaks a paragraph into lines. A word that is longer, an address say, stands whole on a line of
 * its own.
 * @param first what the first line begins with; `rest` the others
 */
export function wrapLines(
  text: string,
  { width = mailWidth, first = "", rest = first }: Shape = {},
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const start = lines.length === 0 ? first : rest;
    if (line && widthOf(start) + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(start + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push((lines.length === 0 ? first : rest) + line);
  return lines;
}

/** Paragraphs stay apart by an empty line. */
export const wrapText = (text: string, shape?: Shape): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => wrapLines(paragraph, shape).join("\n"))
    .filter(Boolean)
    .join("\n\n");

/** Signs beside each other; marks on a letter take no room. */
const widthOf = (text: string): number => [...text.replace(/\p{M}|\p{Cf}/gu, "")].length;
