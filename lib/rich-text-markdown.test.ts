import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { fromText } from "./html/from-text";
import { toDoc } from "./html/to-doc";
import {
  type Block,
  type Doc,
  type Inline,
  type ListItem,
  type Mark,
  type Paragraph,
  plainText,
} from "./rich-text";
import { toMarkdown } from "./rich-text-markdown";

const base = "https://galley.test";
const doc = (...content: Block[]): Doc => ({ type: "doc", content });
const words = fc
  .array(
    fc.constantFrom(
      "lock",
      "*gate*",
      "_1931_",
      "a|b",
      "<b>",
      "[x](y)",
      "#1",
      "`c`",
      "&amp;",
      "水",
      "\\",
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) => list.join(" "));

/** What a reader sees: letters with their marks, and blocks with what lies in them. */
function shown(part: Doc | Block | ListItem | Inline): unknown {
  if (part.type === "text") {
    const marks = (part.marks ?? []).map(({ type }) => type).sort();
    return [...part.text.replace(/\s+/g, "")].map((letter) => [letter, ...marks].join(" "));
  }
  if (part.type === "hardBreak" || part.type === "footnote") return [];
  const inner = ("content" in part ? (part.content ?? []) : []) as Block[];
  const said = inner.map(shown);
  return part.type === "paragraph" || part.type === "heading"
    ? { [part.type]: said.flat() }
    : { [part.type]: said };
}

const back = (markdown: string): Doc =>
  toDoc(fromText(marked.parse(markdown, { async: false, gfm: true })));

describe("a story as Markdown", () => {
  it("read back says the same words in the same blocks, whatever signs they hold", () =>
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), words, (paragraphs, bold) => {
        const story = doc(
          ...paragraphs.map(
            (text): Block => ({ type: "paragraph", content: [{ type: "text", text }] }),
          ),
          { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: bold }] },
          { type: "paragraph", content: [{ type: "text", text: bold, marks: [{ type: "bold" }] }] },
        );
        const read = back(toMarkdown(story, {}, base));
        expect(plainText(read)).toBe(plainText(story));
        expect(read.content.map(({ type }) => type)).toEqual(story.content.map(({ type }) => type));
      }),
    ));

  it("keeps marks, lists and lines that look like something else", () => {
    const word = fc.constantFrom(
      ...["1986.", "1)", "-", "+", "#", "---", "===", "=", ">", "a", "gate", "“No.”", "(x)", "水"],
      ...["C#", "*", "_", "!", "[^1]", "  ", "\t", "a_b_c"],
    );
    const marks = fc.constantFrom<Mark[]>(
      [],
      [],
      [{ type: "bold" }],
      [{ type: "italic" }],
      [{ type: "bold" }, { type: "italic" }],
      [{ type: "link", attrs: { href: "https://galley.test/(x)" } }, { type: "bold" }],
    );
    const run = fc.record({ text: fc.array(word, { minLength: 1, maxLength: 3 }), marks });
    const inline = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) =>
      runs.map(
        ({ text, marks: on }, n): Inline => ({
          type: "text",
          // A paragraph of nothing is none.
          text: text.join(n % 2 ? "" : " ") + (n === 0 ? " x" : ""),
          marks: on,
        }),
      ),
    );
    const lines = inline.map((content): Paragraph => ({ type: "paragraph", content }));
    const broken = fc
      .tuple(inline, inline)
      .map(
        ([a, b]): Block => ({ type: "paragraph", content: [...a, { type: "hardBreak" }, ...b] }),
      );
    const list = fc
      .record({
        isOrdered: fc.boolean(),
        items: fc.array(fc.array(lines, { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        }),
      })
      .map(({ isOrdered, items }): Block => {
        const content: ListItem[] = items.map((one) => ({ type: "listItem", content: one }));
        return isOrdered ? { type: "orderedList", content } : { type: "bulletList", content };
      });
    // A heading is bold as it is.
    const heading = inline.map((content): Block => {
      const plain = content.map((part) => ({ ...part, marks: [] }));
      return { type: "heading", attrs: { level: 3 }, content: plain };
    });
    const block = fc.oneof(lines, broken, list, heading);
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (content) => {
        // Two lists in a row are read as one.
        const story = doc(
          ...content.flatMap((one): Block[] => [
            one,
            { type: "paragraph", content: [{ type: "text", text: "On." }] },
          ]),
        );
        const read = back(toMarkdown(story, {}, base));
        expect(shown(read)).toEqual(shown(story));
      }),
      { numRuns: 500 },
    );
  });

  it("has lists, quotes, links, tables and notes", () => {
    const p = (text: string) => ({
      type: "paragraph" as const,
      content: [{ type: "text" as const, text }],
    });
    const story = doc(
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              p("One"),
              { type: "orderedList", content: [{ type: "listItem", content: [p("Inner")] }] },
            ],
          },
        ],
      },
      { type: "blockquote", content: [p("First."), p("Second.")] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "the page", marks: [{ type: "link", attrs: { href: "/about" } }] },
          { type: "footnote", attrs: { text: "A note." } },
        ],
      },
      {
        type: "table",
        content: [
          { type: "tableRow", content: [{ type: "tableHeader", content: [p("Year")] }] },
          { type: "tableRow", content: [{ type: "tableCell", content: [p("1931")] }] },
        ],
      },
    );
    expect(toMarkdown(story, {}, base)).toBe(
      "- One\n  1. Inner\n\n> First.\n>\n> Second.\n\n[the page](<https://galley.test/about>)[^1]\n\n| Year |\n| --- |\n| 1931 |\n\n[^1]: A note.\n",
    );
    expect(
      back(toMarkdown(story, {}, base))
        .content.map(({ type }) => type)
        .slice(0, 4),
    ).toEqual(["bulletList", "blockquote", "paragraph", "table"]);
  });
});
