import { describe, expect, it } from "vitest";
import { mentionedIn } from "./rules";

const people = ["Ann", "Ann-Marie Fox", "Ann Fox", "Élodie Ó"].map((name) => ({ name }));
const names = (text: string) => mentionedIn(text, people).map(({ name }) => name);

describe("mentionedIn", () => {
  it.each<[string, string[]]>([
    ["@Ann please look", ["Ann"]],
    ["ask @ann-marie fox.", ["Ann-Marie Fox"]],
    ["@Ann Fox, @Élodie Ó: both", ["Ann Fox", "Élodie Ó"]],
    ["@Anna is nobody here", []],
    ["ann@fox.test", []],
    ["@@Ann @Ann", ["Ann"]],
    ["", []],
    ["@", []],
  ])("in %j", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
