import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Doc } from "@/lib/rich-text";
import { toHtml } from "@/lib/rich-text-html";
import { english } from "@/lib/words/voice";
import { StoryBody } from "./story-body";

const onPage = (doc: Doc): string =>
  renderToStaticMarkup(createElement(StoryBody, { doc, pictures: {}, voice: english() }));
const inFeeds = (doc: Doc): string => toHtml(doc, {}, "https://harrow.test");

/** A document as no editor writes it, straight into the database. */
const forged = (...content: unknown[]): Doc => ({ type: "doc", content }) as unknown as Doc;
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });

describe.each([
  ["the page", onPage],
  ["feeds and programs", inFeeds],
])("a body drawn for %s", (_, draw) => {
  it("draws what stories have", () => {
    const html = draw(
      forged(
        { type: "heading", attrs: { level: 2 }, content: [text("Where")] },
        paragraph(text("A "), text("b", { type: "bold" }), { type: "hardBreak" }),
        paragraph(text("mail", { type: "link", attrs: { href: "mailto:desk@harrow.test" } })),
        { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [] }] },
        { type: "horizontalRule" },
      ),
    );
    expect(html).toContain("<h2>Where</h2>");
    expect(html).toMatch(/A <strong>b<\/strong><br\/?>/);
    expect(html).toContain('<a href="mailto:desk@harrow.test">mail</a>');
    expect(html).toContain('<ol start="3"><li></li></ol>');
    expect(html).toMatch(/<hr\/?>/);
  });

  it.each([
    { type: "script", content: [text("alert(1)")] },
    { type: "iframe", attrs: { src: "https://evil.test" } },
    { type: "html", html: "<img src=x onerror=alert(1)>" },
    { type: "__proto__" },
    { type: "figure", attrs: { mediaId: "javascript:alert(1)", alt: "", caption: "", credit: "" } },
    { type: "paragraph", content: [{ type: "image", attrs: { src: "x" } }] },
    { type: "blockquote" },
    { type: "bulletList" },
  ])("draws nothing of a node it does not know or cannot trust: %j", (node) => {
    expect(draw(forged(node)).replace(/<\/?(div|p|ul|blockquote)\b[^>]*>/g, "")).toBe("");
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.test",
    "\\\\evil.test",
    "https://harrow.test/\u0000",
  ])("keeps the words of a link to %j and drops the address", (href) => {
    const html = draw(forged(paragraph(text("words", { type: "link", attrs: { href } }))));
    expect(html).toContain("<p>words</p>");
  });

  it("draws the words under a mark it does not know", () => {
    const html = draw(forged(paragraph(text("plain", { type: "style", attrs: { color: "red" } }))));
    expect(html).toContain("<p>plain</p>");
  });

  it("escapes whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (words, href) => {
        const html = draw(forged(paragraph(text(words, { type: "link", attrs: { href } }))));
        const outside = html.replace(
          /<\/?(div|p|a)\b( class="story-body"| href="[^"<>]*"| dir="rtl")*>/g,
          "",
        );
        expect(outside).not.toMatch(/[<>]/);
      }),
    );
  });
});

const note = (words: string) => ({ type: "footnote", attrs: { text: words } });
const tableOf = (...content: unknown[]) => ({
  type: "table",
  content: [
    { type: "tableRow", content: [{ type: "tableCell", content: [paragraph(...content)] }] },
  ],
});

describe.each([
  ["the page", onPage],
  ["feeds and programs", inFeeds],
])("notes on %s", (_, draw) => {
  it("are numbered as they stand, also inside a table and a box", () => {
    const points = {
      type: "bulletList",
      content: [{ type: "listItem", content: [] as unknown[] }],
    };
    points.content[0]?.content.push(paragraph(text("b"), note("second")));
    const html = draw(
      forged(
        tableOf(text("a"), note("first")),
        { type: "keyPoints", content: [points] },
        paragraph(text("c"), note("third")),
      ),
    );
    const at = (number: number) => html.search(new RegExp(`href="#note-${number}"`));
    expect(html.slice(0, at(1))).toMatch(/a<sup/);
    expect(html.slice(at(1), at(2))).toMatch(/b<sup/);
    expect(html.slice(at(2), at(3))).toMatch(/c<sup/);
    for (const [n, words] of ["first", "second", "third"].entries())
      expect(html).toMatch(new RegExp(`id="note-${n + 1}"[^>]*>${words}`));
  });
});

describe("a body on the page", () => {
  it("says where a block runs from the right", () => {
    const html = onPage(forged(paragraph(text("سلام Harrow")), paragraph(text("Harrow سلام"))));
    expect(html).toContain('<p dir="rtl">سلام');
    expect(html).toContain("<p>Harrow");
  });
});

describe("a body in feeds", () => {
  it("gives addresses that hold outside the site", () => {
    const href = "/stories/the-7-42";
    expect(inFeeds(forged(paragraph(text("x", { type: "link", attrs: { href } }))))).toContain(
      'href="https://harrow.test/stories/the-7-42"',
    );
  });
});
