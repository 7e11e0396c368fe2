import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWordsIn, isSafeHref, parseDoc, plainText } from "./rich-text";
import { toHtml } from "./rich-text-html";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const link = (href: unknown) => ({ type: "link", attrs: { href } });

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
