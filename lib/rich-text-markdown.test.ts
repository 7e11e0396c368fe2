import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { fromText } from "./html/from-text";
import { toDoc } from "./html/to-doc";
import { type Block, type Doc, plainText } from "./rich-text";
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
