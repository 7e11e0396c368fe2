import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWordsIn, isSafeHref, plainText } from "./rich-text";
import { toHtml } from "./rich-text-html";
import { parseDoc } from "./rich-text-parse";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const link = (href: unknown) => ({ type: "link", attrs: { href } });

const cell = (words: string, type = "tableCell", attrs = {}) => ({
  type,
  attrs,
  content: [paragraph(text(words))],
});
const row = (...content: unknown[]) => ({ type: "tableRow", content });
const points = (...content: unknown[]) => ({ type: "keyPoints", content });
const bullets = (words: string) => ({
  type: "bulletList",
  content: [{ type: "listItem", content: [paragraph(text(words))] }],
});
const video = "https://www.youtube.com/watch?v=abcdefghijk";
const embed = (url: unknown) => ({ type: "embed", attrs: { url, title: "A video", author: "" } });
const note = (words: unknown) => ({ type: "footnote", attrs: { text: words } });

describe("the richer blocks", () => {
  it.each<[string, unknown]>([
    ["an embed from elsewhere", doc(embed("https://evil.test/watch?v=abcdefghijk"))],
    ["an embed over http", doc(embed(video.replace("https", "http")))],
    ["an embed that is no text", doc(embed({ href: video }))],
    ["a related story without an id", doc({ type: "relatedStory", attrs: { storyId: "1" } })],
    ["a footnote that is no text", doc(paragraph(note({})))],
    ["a footnote that is a book", doc(paragraph(note("x".repeat(2_001))))],
    ["a table of paragraphs", doc({ type: "table", content: [paragraph()] })],
    ["a row of rows", doc({ type: "table", content: [row(row())] })],
    [
      "a cell with a list",
      doc({ type: "table", content: [row({ ...cell("a"), content: [bullets("b")] })] }),
    ],
    [
      "a table as wide as a sheet",
      doc({ type: "table", content: [row(...Array(21).fill(cell("a")))] }),
    ],
    ["key points without a list", doc(points(paragraph(text("a"))))],
  ])("refuses %s", (_, input) => {
    expect(parseDoc(input)).toMatchObject({ ok: false, path: expect.any(String) });
  });

  const rich = doc(
    points(bullets("One")),
    paragraph(text("Water rose"), note("In 1931."), text(" twice")),
    {
      type: "table",
      content: [
        row(cell("Year", "tableHeader"), cell("Level", "tableHeader", { colspan: 2, style: "x" })),
        row(cell("1931", "tableHeader"), cell("<3 m>"), cell("4 m", "tableCell", { rowspan: 9e9 })),
      ],
    },
    embed(video),
    { type: "pollPlace" },
    { type: "pollPlace" },
    { type: "relatedStory", attrs: { storyId: "01a20936-9be3-73b9-895e-5b56082e310c", slug: "x" } },
  );

  it("keeps of them what it knows, and one place for the poll", () => {
    const parsed = parseDoc(rich);
    if (!parsed.ok) throw new Error(parsed.message);
    expect(parsed.doc.content.map(({ type }) => type)).toEqual([
      "keyPoints",
      "paragraph",
      "table",
      "embed",
      "pollPlace",
      "relatedStory",
    ]);
    expect(JSON.stringify(parsed.doc)).not.toMatch(/style|slug|rowspan/);
    expect(parseDoc(parsed.doc)).toEqual(parsed);
    expect(plainText(parsed.doc)).toBe(
      "One\nWater rose (In 1931.)  twice\nYear\tLevel\n1931\t<3 m>\t4 m\nA video",
    );
  });

  it("as HTML they are plain, and notes are numbered", () => {
    const parsed = parseDoc(rich);
    const html = parsed.ok ? toHtml(parsed.doc, {}, "https://galley.test") : "";
    expect(html).toContain('Water rose<sup><a href="#note-1" id="reference-1">1</a></sup> twice');
    expect(html).toContain('<li id="note-1">In 1931. <a href="#reference-1">↩</a></li>');
    expect(html).toContain('<th colspan="2"><p>Level</p></th>');
    expect(html).toContain("<td><p>&lt;3 m&gt;</p></td>");
    expect(html).toContain(`<a href="${video}">A video</a>`);
  });
});

describe("parseDoc", () => {
  it.each<[string, unknown]>([
    ["no document", null],
    ["another root", paragraph()],
    ["an unknown block", doc({ type: "iframe", attrs: { src: "//evil.test" } })],
    ["an unknown mark", doc(paragraph(text("a", { type: "style" })))],
    ["raw HTML as a part", doc(paragraph("<script>"))],
    ["a heading of level 1", doc({ type: "heading", attrs: { level: 1 } })],
    ["a picture from elsewhere", doc({ type: "figure", attrs: { mediaId: "../../x" } })],
    ["a link that runs", doc(paragraph(text("a", link("javascript:alert(1)"))))],
    ["a link that is no text", doc(paragraph(text("a", link({ toString: "x" }))))],
    ["a list of paragraphs", doc({ type: "bulletList", content: [paragraph()] })],
    ["content that is no list", { type: "doc", content: { length: 1 } }],
    ["text that is no text", doc(paragraph({ type: "text", text: 7 }))],
  ])("refuses %s", (_, input) => {
    expect(parseDoc(input)).toMatchObject({ ok: false, path: expect.any(String) });
  });

  it("keeps nothing it does not know", () => {
    const noisy = doc({
      ...paragraph({ ...text("a", { ...link("/b"), onclick: "x" }), style: "x" }),
      attrs: { style: "color:red" },
    });
    expect(parseDoc(noisy)).toEqual({ ok: true, doc: doc(paragraph(text("a", link("/b")))) });
  });

  it("refuses lists nested without end, too many parts and too long a text", () => {
    let deep: unknown = paragraph();
    for (let n = 0; n < 5_000; n++)
      deep = { type: "bulletList", content: [{ type: "listItem", content: [deep] }] };
    expect(parseDoc(doc(deep)).ok).toBe(false);
    expect(parseDoc(doc(...Array.from({ length: 30_000 }, () => paragraph()))).ok).toBe(false);
    expect(parseDoc(doc(paragraph(text("a".repeat(1_000_001))))).ok).toBe(false);
  });

  it("cleans text once and for all, and leaves none empty", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        const parsed = parseDoc(doc(paragraph(...texts.map((one) => text(one)))));
        if (!parsed.ok) throw new Error(parsed.message);
        expect(parseDoc(JSON.parse(JSON.stringify(parsed.doc)))).toEqual(parsed);
        expect(plainText(parsed.doc)).not.toMatch(/[\p{Cs}\u202e]/u);
        expect(JSON.stringify(parsed.doc)).not.toContain('"text":""');
      }),
    );
  });

  it("answers any JSON without throwing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        parseDoc(json);
        parseDoc(doc(json, paragraph(json)));
      }),
    );
  });
});

describe("isSafeHref", () => {
  it.each(["https://a.test/b?c#d", "http://a.test", "mailto:a@b.test", "/sections/city", "#poll"])(
    "%s",
    (href) => {
      expect(isSafeHref(href)).toBe(true);
    },
  );

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.test",
    "/\\evil.test",
    "/\t/evil.test",
    "file:///etc/passwd",
    "\ud800",
    "",
    `https://a.test/${"a".repeat(3_000)}`,
  ])("not %j", (href) => {
    expect(isSafeHref(href)).toBe(false);
  });
});

it("as HTML, no text becomes markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      const parsed = parseDoc(doc(paragraph(text(`<b>&"'${words}`, link("/a?b=1&c=\"'")))));
      if (!parsed.ok) return;
      const html = toHtml(parsed.doc, {}, "https://galley.test");
      expect(html.replace(/<\/?(p|a|br)\b[^<>]*>/g, "")).not.toMatch(/[<>"']/);
    }),
  );
});

it.each([
  ["It’s the city’s 2nd-largest lock.", 6],
  ["", 0],
  ["— … !", 0],
  ["東京都", 2],
])("counts the words of %j", (words, count) => {
  expect(countWordsIn(words)).toBe(count);
});
