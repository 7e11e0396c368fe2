import { describe, expect, it } from "vitest";
import { isStaffLookAlike, passwordFault, skeleton } from "@/domain/account/rules";
import { partsOf, quoteOf } from "@/domain/comment/quote";
import { linksIn, strangeLinks } from "@/domain/comment/screening/links";
import { readings, seen } from "@/domain/comment/screening/look-alikes";
import { findWords } from "@/domain/comment/screening/words";
import { wordsIn } from "@/domain/import/site/text";
import { mentionedIn } from "@/domain/note/rules";
import { replaceTerms, termsOf } from "@/domain/search/rules";
import { eitherOr, layOut } from "@/domain/story/paste";
import { safeCallback } from "@/lib/callback";
import { isNamed } from "@/lib/conditional";
import { toCsv } from "@/lib/csv";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { directionOf } from "@/lib/direction";
import { readingEase } from "@/lib/reading-ease";
import { countWordsIn } from "@/lib/rich-text";
import { toScriptJson } from "@/lib/script-json";
import { isSlug, slugify } from "@/lib/slug";
import { cleanLine, cleanText, isBlank } from "@/lib/text";
import { escapeMarkup } from "@/lib/xml";

const length = 65_536;
const fill = (bit: string, end = "") =>
  bit.repeat(Math.ceil(length / bit.length)).slice(0, length - end.length) + end;

const sentence = "The ferry is in the harbour, and that is for the people of the town. ";

/** Runs that pull a greedy pattern along and then disappoint it, and what real writing has much of. */
const texts: Record<string, string> = Object.fromEntries(
  [
    " ",
    "\n",
    "\n \n",
    "\t",
    "\u00a0",
    "a",
    "a ",
    "A b. ",
    ".",
    "...a",
    "?!",
    "-",
    "— ",
    " or ",
    ", or ",
    "or—",
    ",",
    ";",
    "/",
    "//",
    "https://",
    "https://a.b/",
    "http:",
    "www.",
    "a.",
    "a@b.",
    "@",
    "@a ",
    "<",
    "<a ",
    "<!--",
    "&",
    "&#x",
    "&amp;",
    "[",
    "](",
    "> ",
    ">",
    '"',
    "'",
    "“",
    "(",
    ")",
    "\\",
    "*",
    "* ",
    "1. ",
    "# ",
    "•",
    "\u0301",
    "e\u0301",
    "\u200b",
    "\u202e",
    "\ud800",
    "😀",
    "👨‍👩‍👧",
    "ا",
    "ﷺ",
    "字",
    "İ",
    "ß",
    "0",
    "0x",
    "1e",
    "%",
    "%20",
    "=",
    "+",
    "\u0000",
  ].flatMap((bit) => [
    [JSON.stringify(bit), fill(bit)],
    [`${JSON.stringify(bit)} and an end`, fill(bit, "x")],
    [`${JSON.stringify(bit)} between two`, `x${fill(bit, "?")}`],
    [`${JSON.stringify(bit)} in a text`, `${sentence.repeat(9)}\n${fill(bit, "x")}`],
  ]),
);

const people = Array.from({ length: 50 }, (_, nth) => ({ name: `Robin Person ${nth}` }));
const functions: Record<string, (text: string) => unknown> = {
  cleanText,
  cleanLine,
  isBlank,
  slugify,
  isSlug,
  directionOf,
  countWordsIn,
  readingEase,
  escapeMarkup,
  toScriptJson,
  layOut,
  partsOf,
  quoteOf,
  linksIn,
  seen,
  readings,
  skeleton,
  passwordFault,
  wordsIn,
  termsOf,
  strangeLinks: (text) => strangeLinks(text, ["galley.test"]),
  findWords: (text) => findWords(text, ["spam", "free money", "casino*"]),
  isStaffLookAlike: (text) => isStaffLookAlike(text, ["Maya Osei"]),
  mentionedIn: (text) => mentionedIn(text, people),
  replaceTerms: (text) => replaceTerms(text, new Map([["a", "b"]])),
  isNamed: (text) => isNamed('W/"a"', text),
  eitherOr: (text) => eitherOr(`${text.slice(0, 398)}?`),
  safeCallback: (text) => safeCallback(text, "https://news.test"),
  toCsv: (text) => toCsv([[text]]),
  decodeCursor: (text) => decodeCursor(text, isTimeKey),
};

describe("64 KB of anything", () => {
  it.each(Object.entries(functions))("passes through %s at once", (_, run) => {
    const slow = Object.entries(texts).flatMap(([what, text]) => {
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3 && least > 100; round++) {
        const before = process.cpuUsage();
        run(text);
        const { user, system } = process.cpuUsage(before);
        least = Math.min(least, (user + system) / 1_000);
      }
      return least > 100 ? [`${what}: ${Math.round(least)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});
