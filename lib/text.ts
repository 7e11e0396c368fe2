/** Marks stacked on one letter beyond what any writing system uses ("Zalgo" text). */
const stackedMarks = /(?<=\p{M}{4})\p{M}/gu;
/** Control characters, and those that reorder the text around them (Trojan Source, CVE-2021-42574). */
const unwanted = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Letters that show nothing: a name or a comment of these alone is empty. */
const invisible = /\p{C}|\p{Z}|\p{M}|[\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Text of several lines as it is kept: NFC, no control or reordering characters, tamed marks. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
    .replace(unwanted, "")
    .replace(stackedMarks, "")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** One line: the same, with every run of white space as one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, " ");

/** Whether a reader would see nothing. */
export const isBlank = (text: string): boolean => text.replace(invisible, "") === "";
