import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/rich-text";
import { parseDoc } from "@/lib/rich-text-parse";
import { declined, eitherOr, layOut, type PastedStory } from "./paste";
import { stated } from "./sides";

const story = `Harbour Toll Doubles From Monday
Ships will pay twice as much to enter the inner harbour, the port authority said.
The decision follows two years of falling traffic and a dispute over dredging.
Who Pays the Difference
Fishing boats under ten metres stay exempt, according to the authority’s director.
Larger vessels will be billed on departure.
What do you think?
Is the higher toll a fair price for a deeper harbour—or does it push small traders out?`;

const kinds = (laid: PastedStory) => laid.doc.content.map(({ type }) => type);
const words = (text: string) => text.split(/\s+/u).filter(Boolean);
const allWords = (laid: PastedStory) =>
  words(
    [
      laid.headline,
      laid.standfirst,
      plainText(laid.doc),
      laid.poll?.lead ?? "",
      laid.poll?.question ?? "",
    ].join(" "),
  );

describe("layOut", () => {
  it("finds headline, standfirst, sub-headings and the poll", () => {
    const laid = layOut(story);
    expect(laid.headline).toBe("Harbour Toll Doubles From Monday");
    expect(laid.standfirst).toMatch(/^Ships will pay/);
    expect(kinds(laid)).toEqual(["paragraph", "heading", "paragraph", "paragraph"]);
    expect(laid.poll).toEqual({
      lead: "What do you think?",
      question:
        "Is the higher toll a fair price for a deeper harbour—or does it push small traders out?",
      options: ["A fair price for a deeper harbour", "It pushes small traders out"],
    });
  });

  it("gives the same for Windows lines, blank lines and stray spaces", () => {
    const laid = layOut(story);
    expect(layOut(story.replaceAll("\n", "\r\n"))).toEqual(laid);
    expect(layOut(story.replaceAll("\n", "\n\n"))).toEqual(laid);
    expect(layOut(story.replaceAll("\n", "  \n\t"))).toEqual(laid);
  });

  it("a question may be a sub-heading", () => {
    const laid = layOut("Title\nStandfirst here.\nWhat comes next for the port?\nNobody knows.");
    expect(laid.doc.content[0]?.type).toBe("heading");
  });

  it.each([
    ["only a headline", "Just a headline", "Just a headline", ""],
    ["a headline and one paragraph", "Title\nThe one paragraph.", "Title", ""],
    ["nothing", " \n ", "", ""],
  ])("%s", (_, text, headline, standfirst) => {
    const laid = layOut(text);
    expect([laid.headline, laid.standfirst]).toEqual([headline, standfirst]);
    expect(parseDoc(laid.doc).ok).toBe(true);
  });

  it("a first line too long for a headline stays in the story", () => {
    const long = `${"word ".repeat(60)}end.`;
    const laid = layOut(`${long}\nSecond paragraph.`);
    expect(laid.headline).toBe("");
    expect(plainText(laid.doc)).toContain("end.");
  });

  it("bullets and numbers become lists", () => {
    const laid = layOut(
      "T\nS is here.\nBefore the list.\n- one\n- two\n1. first\n2. second\nAfter it.",
    );
    expect(kinds(laid)).toEqual(["paragraph", "bulletList", "orderedList", "paragraph"]);
  });

  it("a short quotation is no sub-heading", () => {
    const laid = layOut("T\nStandfirst.\n“Never again”\nShe meant it.");
    expect(kinds(laid)).toEqual(["paragraph", "paragraph"]);
  });

  it.each([
    ["no question", "T\nS.\nBody text.\nThe end."],
    ["a question with one side", "T\nS.\nBody text.\nWhat do you think?\nShould the toll stay?"],
    ["an “or” in a sentence without invitation", "T\nS.\nBody.\nWill it rain or snow?"],
  ])("offers no poll for %s", (_, text) => {
    expect(layOut(text).poll).toBeNull();
  });

  it("gives a declined offer back as it was written", () => {
    const { poll } = layOut(story);
    expect(
      poll && declined(poll).map((block) => plainText({ type: "doc", content: [block] })),
    ).toEqual([
      "What do you think?",
      "Is the higher toll a fair price for a deeper harbour—or does it push small traders out?",
    ]);
  });

  it("loses no word of any text", () => {
    const line = fc.oneof(
      fc.lorem({ maxCount: 12 }),
      fc.lorem({ mode: "sentences", maxCount: 3 }),
      fc.constantFrom(
        "What do you think?",
        "Is it a gift, or a trap?",
        "هل تتفق؟",
        "見出し",
        "🗳️ vote",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join("\n");
        expect(allWords(layOut(text))).toEqual(words(text));
      }),
    );
  });

  it("keeps the words of arbitrary text, but for list marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const bare = (list: string[]) =>
          list.join("").replace(/[\s•·▪‣◦*–\-\d.)\u2028\u2029]/gu, "");
        expect(bare(allWords(layOut(text)))).toBe(bare(words(text)));
        expect(parseDoc(layOut(text).doc).ok).toBe(true);
      }),
    );
  });

  it("takes a megabyte in a moment, whatever it repeats", () => {
    for (const piece of ["a ", "or ", "? or ", "- a\n", "What do you think?\n", "—or "])
      expect(layOut(piece.repeat(200_000 / piece.length)).headline.length).toBeLessThanOrEqual(200);
  });
});

describe("eitherOr", () => {
  it.each([
    ["Is it a gift, or a trap?", ["It is a gift", "A trap"]],
    [
      "Should night buses be free – or should riders pay?",
      ["Night buses should be free", "Should riders pay"],
    ],
    ["Does it help? Or does it harm?", ["It helps", "It harms"]],
    ["Will they stay or go?", ["They will stay", "Go"]],
  ])("%s", (question, sides) => {
    expect(eitherOr(question)?.options).toEqual(sides);
  });

  it.each(["Who knows?", "This or that.", "", "or?"])("no sides in “%s”", (question) => {
    expect(eitherOr(question)).toBeNull();
  });
});

describe("stated", () => {
  it.each([
    ["does it risk a war", "It risks a war"],
    ["does this carry on", "This carries on"],
    ["do we watch", "We watch"],
    ["is it merely a pause", "It is merely a pause"],
    ["rather a retreat", "A retreat"],
    ["Is the deal a necessary tool", "A necessary tool"],
  ])("%s", (side, statement) => {
    expect(stated(side)).toBe(statement);
  });
});

const reference = "../shared/reference/story.txt";
describe.runIf(existsSync(reference))("a story as editors get it", () => {
  it("is laid out whole", () => {
    const text = readFileSync(reference, "utf8");
    const laid = layOut(text);
    expect(allWords(laid)).toEqual(words(text));
    expect(laid.doc.content.filter(({ type }) => type === "heading")).toHaveLength(5);
    expect(laid.poll?.options).toHaveLength(2);
  });
});
