import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/rich-text";
import { closingOffer } from "./closing-offer";

const line = (text: string): Block =>
  text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
const asked = "Should it be painted, or should it be left alone?";
const rule: Block = { type: "horizontalRule" };
const noted: Block = {
  type: "paragraph",
  content: [
    { type: "text", text: asked },
    { type: "footnote", attrs: { text: "In 1931." } },
  ],
};

describe("closingOffer", () => {
  it.each<[string, Block[], number]>([
    ["the question alone", [line("It holds."), line(asked)], 1],
    [
      "the line that invites to it",
      [line("It holds."), line("What do you think?"), line(asked)],
      2,
    ],
    ["empty lines below", [line("What do you think?"), line(asked), line(""), line("")], 4],
    ["behind something that is no words", [rule, line(asked)], 1],
  ])("takes %s", (_, blocks, takes) => {
    expect(closingOffer(blocks)).toMatchObject({ takes, poll: { question: asked } });
  });

  it.each<[string, Block[]]>([
    ["nothing", []],
    ["empty lines", [line(""), line("")]],
    ["a statement", [line(asked), line("It holds.")]],
    ["a question with a note, which would be lost", [line("It holds."), noted]],
    ["a question above a picture or a rule", [line(asked), rule]],
  ])("offers nothing for %s", (_, blocks) => {
    expect(closingOffer(blocks)).toBeNull();
  });
});
