import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Doc } from "@/lib/rich-text";
import { plainText } from "@/lib/rich-text";
import { type BlockChange, diffDoc, diffText, type Piece } from "./diff";

const said = (pieces: readonly Piece[], without: Piece["change"]) =>
  pieces
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join("");

const paragraph = (text: string): Block => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text }] }),
});
const doc = (...texts: string[]): Doc => ({ type: "doc", content: texts.map(paragraph) });
const textOf = (blocks: BlockChange[], without: "added" | "removed") =>
  blocks
    .filter(({ change }) => change !== without)
    .map(({ pieces }) => said(pieces, without))
    .filter(Boolean)
    .join("\n");

const words = fc
  .array(fc.constantFrom("the", "lock", "Gate’s", "1,912", "—", "naïve", "水門", "\u{1f6a2}"), {
    maxLength: 14,
  })
  .map((list) => list.join(" "));

describe("diffText", () => {
  it("without what was added it is the old text, without what was removed the new", () =>
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: "grapheme" })), words, (from, to) => {
        const pieces = diffText(from, to);
        expect(said(pieces, "added")).toBe(from);
        expect(said(pieces, "removed")).toBe(to);
      }),
    ));

  it("marks words, not letters", () => {
    expect(diffText("The bridge opens on Monday.", "The bridge opened on Monday.")).toEqual([
      { text: "The bridge ", change: "same" },
      { text: "opens", change: "removed" },
      { text: "opened", change: "added" },
      { text: " on Monday.", change: "same" },
    ]);
  });
});

describe("diffDoc", () => {
  it("read either way it is one of the two texts, whole and in order", () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 8 }), (a, b) => {
        const blocks = diffDoc(doc(...a), doc(...b));
        expect(textOf(blocks, "added")).toBe(plainText(doc(...a)));
        expect(textOf(blocks, "removed")).toBe(plainText(doc(...b)));
      }),
    ));

  it("a new paragraph leaves its neighbours alone, and a changed one stays one paragraph", () => {
    const before = doc("It opened in 1931.", "Nobody has painted it since.", "The end.");
    const after = doc(
      "It opened in 1931.",
      "A fox lives there.",
      "Nobody painted it since.",
      "The end.",
    );
    expect(diffDoc(before, after).map(({ change }) => change)).toEqual([
      "same",
      "added",
      "changed",
      "same",
    ]);
  });

  it("the order of a node's keys is no change", () => {
    const [block] = doc("Here.").content;
    const turned = Object.fromEntries(Object.entries(block ?? {}).reverse()) as Block;
    expect(diffDoc(doc("Here."), { type: "doc", content: [turned] })).toMatchObject([
      { change: "same" },
    ]);
  });

  it("the same words that lead elsewhere say from where to where", () => {
    const leading = (href: string): Doc => ({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "Here.", marks: [{ type: "link", attrs: { href } }] }],
        },
      ],
    });
    expect(diffDoc(leading("/stories/a"), leading("/stories/b"))).toMatchObject([
      { change: "restyled", links: { removed: ["/stories/a"], added: ["/stories/b"] } },
    ]);
  });

  it("the same words set in bold are restyled", () => {
    const bold: Doc = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "Here.", marks: [{ type: "bold" }] }],
        },
      ],
    };
    expect(diffDoc(doc("Here."), bold)).toEqual([
      { type: "paragraph", change: "restyled", pieces: [{ text: "Here.", change: "same" }] },
    ]);
  });
});
