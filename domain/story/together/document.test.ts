import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { newDocument, openDocument, readContent, writeContent } from "./document";

const word = fc.string({ unit: "grapheme", maxLength: 12 });
const paragraph = word.map((text) => ({
  type: "paragraph",
  ...(text.normalize("NFC").trim() && { content: [{ type: "text", text: `a${text}z` }] }),
}));
const option = fc.record({ id: fc.uuid(), label: word, bestCase: word });
const content = fc.record({
  headline: word,
  standfirst: word,
  slug: fc.stringMatching(/^[a-z-]{0,12}$/),
  slugTouched: fc.boolean(),
  sectionId: fc.option(fc.uuid()),
  tagIds: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
  lead: fc.record({ mediaId: fc.option(fc.uuid()), alt: word }),
  poll: fc.option(
    fc.record({
      id: fc.uuid(),
      question: word,
      options: fc.uniqueArray(option, { maxLength: 4, selector: ({ id }) => id }),
      closesAt: fc.constant(null),
    }),
  ),
  doc: fc.record({ type: fc.constant("doc"), content: fc.array(paragraph, { maxLength: 6 }) }),
});

const copyOf = (document: Y.Doc) => openDocument(Y.encodeStateAsUpdate(document));

function exchange(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe("a story as a shared document", () => {
  it("says what was written into it, whatever it said before", () =>
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), (texts) => {
        const document = newDocument();
        for (const text of texts) writeContent(document, text);
        const read = readContent(document);
        const last = texts.at(-1);
        // The body passes the allow-list on its way in.
        expect({ ...read, doc: null }).toEqual({ ...last, doc: null });
        expect((read.doc as { content: unknown[] }).content).toHaveLength(
          last?.doc.content.length ?? 0,
        );
      }),
      { numRuns: 60 },
    ));

  it("is the same for two who wrote apart, in whatever order they hear of each other", () =>
    fc.assert(
      fc.property(content, content, content, (start, one, two) => {
        const mine = newDocument();
        writeContent(mine, start);
        const theirs = copyOf(mine);
        writeContent(mine, one);
        writeContent(theirs, two);
        exchange(mine, theirs);
        expect(readContent(mine)).toEqual(readContent(theirs));
      }),
      { numRuns: 60 },
    ));
});

describe("two who write at once", () => {
  const start = {
    headline: "The bridge opens",
    standfirst: "",
    tagIds: ["a"],
    poll: { id: "p", question: "Toll?", options: [{ id: "x", label: "Yes" }] },
    doc: {
      type: "doc",
      content: ["One.", "Two.", "Three."].map((text) => ({
        type: "paragraph",
        content: [{ type: "text", text }],
      })),
    },
  };

  function apart() {
    const mine = newDocument();
    writeContent(mine, start);
    return { mine, theirs: copyOf(mine) };
  }

  it("in one headline keep both their words", () => {
    const { mine, theirs } = apart();
    writeContent(mine, { headline: "The old bridge opens" });
    writeContent(theirs, { headline: "The bridge opens on Monday" });
    exchange(mine, theirs);
    expect(readContent(mine).headline).toBe("The old bridge opens on Monday");
  });

  it("in two paragraphs keep both paragraphs", () => {
    const { mine, theirs } = apart();
    const [one, two, three] = start.doc.content;
    const says = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
    writeContent(mine, { doc: { type: "doc", content: [says("First."), two, three] } });
    writeContent(theirs, { doc: { type: "doc", content: [one, two, says("Last.")] } });
    exchange(mine, theirs);
    expect(JSON.stringify(readContent(mine).doc)).toMatch(/First\..*Two\..*Last\./);
  });

  it("add a tag each and an option each, and all of them stay", () => {
    const { mine, theirs } = apart();
    writeContent(mine, { tagIds: ["a", "b"] });
    writeContent(theirs, { tagIds: ["a", "c"] });
    const poll = start.poll;
    writeContent(mine, { poll: { ...poll, options: [...poll.options, { id: "n", label: "No" }] } });
    writeContent(theirs, { poll: { ...poll, question: "A toll?" } });
    exchange(mine, theirs);
    expect(readContent(mine)).toMatchObject({
      tagIds: ["a", "b", "c"],
      poll: { question: "A toll?", options: [{ label: "Yes" }, { label: "No" }] },
    });
  });
});
