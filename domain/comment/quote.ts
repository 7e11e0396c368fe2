/** A comment's text in parts: what its author says, and what they quote, line by line, with “>”. */
export type Part = { kind: "said" | "quoted"; text: string };

const mark = /^>\s?/;
const longest = 500;

/** Paragraphs in order. A quotation is lines that begin with “>”, as in mail since the beginning. */
export function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  for (const paragraph of body.split("\n\n")) {
    let open: Part | undefined;
    for (const line of paragraph.split("\n")) {
      const kind = mark.test(line) ? "quoted" : "said";
      const text = kind === "quoted" ? line.replace(mark, "") : line;
      if (open?.kind === kind) open.text += `\n${text}`;
      else {
        open = { kind, text };
        parts.push(open);
      }
    }
  }
  return parts.filter(({ text }) => text.trim() !== "");
}

/** What somebody said, as a quotation to answer to: without what they quoted, and not too long. */
export function quoteOf(body: string): string {
  const said = partsOf(body)
    .filter(({ kind }) => kind === "said")
    .map(({ text }) => text)
    .join("\n\n");
  const cut = said.length <= longest ? said : `${said.slice(0, longest).replace(/\s+\S*$/, "")}…`;
  return cut === "" ? "" : `${cut.replace(/^/gm, "> ").replace(/^> $/gm, ">")}\n\n`;
}
