import { Schema } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIn, patternOf } from "./find";

const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block" },
    text: { group: "inline" },
    note: { group: "inline", inline: true, atom: true },
  },
});
const doc = (...texts: string[]) =>
  schema.node(
    "doc",
    null,
    texts.map((text) => schema.node("paragraph", null, text ? [schema.text(text)] : [])),
  );
const search = (query: string, change = {}) => ({
  query,
  matchCase: false,
  wholeWord: false,
  ...change,
});
/** As texts are kept, without the signs that are taken for each other. */
const composed = (text: string) => text.normalize("NFC").replace(/['"\- ‘’“”«»–—]/g, "x");
const textsOf = (text: string, ...args: Parameters<typeof search>) => {
  const node = doc(text);
  return findIn(node, search(...args)).map(({ from, to }) => node.textBetween(from, to));
};

describe("findIn", () => {
  it("finds every place, in whatever letters, and none that is not there", () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 9 })),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
        (texts, query) => {
          const node = doc(...texts.map(composed), composed(query));
          const found = findIn(node, search(composed(query), { matchCase: true }));
          const wanted = composed(query);
          for (const { from, to } of found) expect(node.textBetween(from, to)).toBe(wanted);
          const there = [...texts, query].reduce(
            (sum, text) => sum + composed(text).split(wanted).length - 1,
            0,
          );
          expect(found).toHaveLength(there);
        },
      ),
    ));

  it("knows case, whole words and signs that patterns use", () => {
    expect(textsOf("Lock, lock, locks, Schloß", "lock")).toEqual(["Lock", "lock", "lock"]);
    expect(textsOf("Lock, lock", "lock", { matchCase: true })).toEqual(["lock"]);
    expect(textsOf("lock locks o’lock élock", "lock", { wholeWord: true })).toEqual([
      "lock",
      "lock",
    ]);
    expect(textsOf("1.5 (a+b)* 105", "1.5")).toEqual(["1.5"]);
    expect(textsOf("(a+b)*", "(a+b)*")).toEqual(["(a+b)*"]);
    expect(textsOf("anything", "")).toEqual([]);
  });

  it("takes the quotes, dashes and spaces of a keyboard for all of their kind", () => {
    expect(textsOf("It’s “good” – says 10\u00a0000", `it's "good" - says 10 000`)).toHaveLength(1);
    expect(textsOf("Cafe\u0301 Café", "cafe\u0301")).toEqual(["Café"]);
    expect(textsOf("Straße ISTANBUL İstanbul ΣΑΣ", "σας")).toEqual(["ΣΑΣ"]);
  });

  it("keeps its places beside notes", () => {
    const node = schema.node("doc", null, [
      schema.node("paragraph", null, [schema.text("one"), schema.node("note"), schema.text("two")]),
    ]);
    const [found] = findIn(node, search("two"));
    expect(node.textBetween(found?.from ?? 0, found?.to ?? 0)).toBe("two");
  });

  it("makes a pattern of anything", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.boolean(), (query, wholeWord) => {
        expect(patternOf({ query, wholeWord, matchCase: false })).toBeInstanceOf(RegExp);
      }),
    ));
});
