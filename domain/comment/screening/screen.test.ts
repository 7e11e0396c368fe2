import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "@/lib/text";
import { defaultPolicy, type Policy } from "../policy/rules";
import type { Facts } from "./phase";
import { phases, screen } from "./screen";
import { findWord } from "./words";
import { holdingPhases } from "./words-of-phases";

const regular: Facts["author"] = {
  role: "reader",
  published: 12,
  recent: { posted: 4, rejected: 0 },
  repeats: 0,
  isFresh: false,
  isPremoderated: false,
};
const open = { isOpen: true, isPremoderated: false };
type Changes = Partial<Omit<Facts, "policy">> & {
  by?: Partial<Facts["author"]>;
  policy?: Partial<Policy>;
};
const facts = ({ by, policy, ...rest }: Changes = {}): Facts => {
  return {
    body: "A fair point, well made.",
    story: open,
    author: { ...regular, ...by },
    elsewhere: 0,
    policy: { ...defaultPolicy, bannedWords: ["badword"], ...policy },
    ...rest,
  };
};
const outcome = (changes: Parameters<typeof facts>[0]) => {
  const { verdict, by } = screen(facts(changes));
  return [verdict.kind === "refuse" ? verdict.reason : verdict.status, by];
};

describe("the policy", () => {
  it.each<[string, Parameters<typeof facts>[0], [string, string | null]]>([
    ["lets a regular's comment up at once", {}, ["NONE", null]],
    ["refuses one character", { body: "!" }, ["length", "length"]],
    ["refuses what shows nothing", { body: "\u200b\u3164\u2800 \u00ad" }, ["length", "length"]],
    ["refuses 5,001 characters", { body: "é".repeat(5_001) }, ["length", "length"]],
    ["takes 5,000 astral characters", { body: "𝄞".repeat(5_000) }, ["NONE", null]],
    [
      "refuses on a closed story",
      { story: { ...open, isOpen: false } },
      ["closed", "story_closed"],
    ],
    ["refuses the same text again", { by: { repeats: 1 } }, ["repeat", "repeat"]],
    [
      "passes staff, whatever they write",
      { by: { role: "writer", published: 0 }, body: "badword http://a.example" },
      ["APPROVED", "staff"],
    ],
    ["withholds a banned word", { body: "You badword!" }, ["SYSTEM_WITHHELD", "banned_word"]],
    ["holds a link", { body: "See www.example.org" }, ["PREMOD", "links"]],
    [
      "holds who was rejected lately",
      { by: { recent: { posted: 5, rejected: 2 } } },
      ["PREMOD", "recent_history"],
    ],
    ["holds a newcomer's first", { by: { published: 0 } }, ["PREMOD", "new_commenter"]],
    ["holds a newcomer's second", { by: { published: 1 } }, ["PREMOD", "new_commenter"]],
    ["lets a third up", { by: { published: 2 } }, ["NONE", null]],
    [
      "holds what has a suspect word",
      { body: "A dodgy deal", policy: { suspectWords: ["dodgy"] } },
      ["PREMOD", "suspect_word"],
    ],
    [
      "lets a link to a known site up",
      { body: "See www.example.org/a", policy: { knownHosts: ["example.org"] } },
      ["NONE", null],
    ],
    [
      "lets as many links up as the policy allows",
      { body: "www.example.org", policy: { linksAllowed: 1 } },
      ["NONE", null],
    ],
    ["holds what two others posted today", { elsewhere: 2 }, ["PREMOD", "repeat_elsewhere"]],
    [
      "holds everything when everything waits",
      { policy: { premoderateAll: true } },
      ["PREMOD", "premoderated_all"],
    ],
    [
      "holds a reader whose comments are read first",
      { by: { isPremoderated: true } },
      ["PREMOD", "premoderated_reader"],
    ],
    [
      "trusts who has written well for long",
      { body: "See www.example.org", by: { published: 50 } },
      ["NONE", "trusted"],
    ],
    [
      "trusts nobody with a rejection this week",
      { body: "See www.example.org", by: { published: 50, recent: { posted: 30, rejected: 1 } } },
      ["PREMOD", "links"],
    ],
    [
      "trusts nobody where the policy says so",
      { body: "See www.example.org", by: { published: 900 }, policy: { trustedComments: 0 } },
      ["PREMOD", "links"],
    ],
    [
      "never trusts anybody with a banned word",
      { body: "badword", by: { published: 900 } },
      ["SYSTEM_WITHHELD", "banned_word"],
    ],
    [
      "holds what adds up to spam",
      { body: "CALL US NOW ON +44 20 7946 0958 FOR ВARGAINS", policy: { spamScore: 50 } },
      ["PREMOD", "spam_score"],
    ],
    [
      "lets it up where the score is off",
      { body: "CALL US NOW ON +44 20 7946 0958 FOR ВARGAINS", policy: { spamScore: 0 } },
      ["NONE", null],
    ],
    [
      "holds all on a premoderated story",
      { story: { isOpen: true, isPremoderated: true } },
      ["PREMOD", "premoderated"],
    ],
  ])("%s", (_, changes, expected) => expect(outcome(changes)).toEqual(expected));

  it("the first verdict wins", () => {
    const all = {
      body: "badword www.example.org",
      story: { isOpen: true, isPremoderated: true },
      by: { published: 0, recent: { posted: 9, rejected: 9 } },
    };
    expect(outcome(all)).toEqual(["SYSTEM_WITHHELD", "banned_word"]);
    expect(outcome({ ...all, by: { ...all.by, repeats: 1 } })).toEqual(["repeat", "repeat"]);
  });

  it("a phase that fails holds the comment", () => {
    const broken = {
      name: "broken",
      judge: () => {
        throw new Error("away");
      },
    };
    expect(screen(facts(), [broken, ...phases])).toEqual({
      verdict: { kind: "hold", status: "SYSTEM_WITHHELD" },
      by: "broken_failed",
    });
  });
});

describe("what a queue can be narrowed to", () => {
  it("is a phase of the policy, and none that refuses or only lets through", () => {
    const names = phases.map(({ name }) => name);
    const offered = holdingPhases.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(offered));
    for (const name of ["length", "story_closed", "regulars_only", "repeat", "staff", "trusted"])
      expect(offered).not.toContain(name);
  });
});

describe("links", () => {
  it.each([
    "https://x.example/a",
    "ftp://x",
    "look at EXAMPLE.COM",
    "ｅｘａｍｐｌｅ．ｃｏｍ",
    "exa\u200bmple.co\u00adm",
    "cheap-pills.shop today",
  ])("%s is one", (body) => expect(outcome({ body })[0]).toBe("PREMOD"));

  it.each(["It ended.In short, no.", "3.5 or 4.0", "Mr.Smith", "a.m. and p.m.", "www is slow"])(
    "%s is none",
    (body) => expect(outcome({ body })[0]).toBe("NONE"),
  );
});

describe("banned words", () => {
  const list = ["badword", "two words", "сука", "死ね", "Straße", "كذاب", "خسيس"];
  it.each([
    ["badword", "plain BADWORD here"],
    ["badword", "bаdwоrd, in Cyrillic letters"],
    ["badword", "ΒADW0RD"],
    ["badword", "b\u200ba\u200cd\u2060w\u00adord"],
    ["badword", "b a d w o r d"],
    ["badword", "b.a.d.w.o.r.d!"],
    ["badword", "baaaaadword"],
    ["badword", "b@dw0rd"],
    ["badword", "𝓫𝓪𝓭𝔀𝓸𝓻𝓭 and ｂａｄｗｏｒｄ"],
    ["badword", "b̶̷á̸d̵w̴o̷r̸d̷"],
    ["two words", "Two,   WORDS"],
    ["сука", "СУКА!"],
    ["死ね", "お前は死ねばいい"],
    ["كذاب", "كـــذاب!"],
    ["كذاب", "كَذَّابٌ"],
    ["كذاب", "ﻛﺬﺍﺏ"],
    ["كذاب", "کذاب"],
    ["خسيس", "خسیس"],
  ])("finds %s in %s", (word, body) => expect(findWord(body, list)).toBe(word));

  it.each(["badwords", "notabadword", "two fine words", "bad word", "a rukas", "100455"])(
    "lets %s pass",
    (body) => expect(findWord(body, list)).toBeUndefined(),
  );

  it("finds a word wherever it stands, with invisible characters sown in", () => {
    const hidden = fc.constantFrom("", "\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\u0336");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("the", "morning", "bus", "привет", "5")),
        fc.array(fc.constantFrom("the", "evening", "ferry")),
        fc.array(hidden, { minLength: 6, maxLength: 6 }),
        (before, after, sown) => {
          const word = [..."badword"].map((letter, at) => letter + (sown[at] ?? "")).join("");
          expect(findWord([...before, word, ...after].join(" "), list)).toBe("badword");
        },
      ),
    );
  });

  it("finds nothing in an empty list, nor by an empty entry", () => {
    expect(findWord("anything", [])).toBeUndefined();
    expect(findWord("anything", ["", " ", "!!", "\u200b"])).toBeUndefined();
  });
});

describe("any text at all", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
      .map((units) => String.fromCharCode(...units)),
  );

  it("never makes the screening throw, raw or cleaned", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (body, bannedWords) => {
        for (const text of [body, cleanText(body)]) {
          const { by } = screen(
            facts({ body: text, policy: { bannedWords, suspectWords: bannedWords } }),
          );
          expect(by ?? "").not.toContain("failed");
        }
      }),
    );
  });

  const hostile = [
    ["letters", "a"],
    ["spaces", " "],
    ["line ends", "\n"],
    ["dots", "."],
    ["single letters", "a "],
    ["zero width", "\u200b"],
    ["stacked marks", "\u0336"],
    ["one that grows eighteenfold", "\ufdfa"],
    ["words of a link", "www"],
    ["lone surrogates", "\ud800"],
  ] as const;
  const list = Array.from({ length: 300 }, (_, at) => `word${at} next`);
  const filled = (unit: string, bytes: number) =>
    unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

  it.each(hostile)("a megabyte of %s passes every phase", (_, unit) => {
    const body = filled(unit, 1_048_576);
    expect(cleanText(body).length).toBeLessThanOrEqual(body.length * 18);
    for (const { judge } of phases)
      expect(() =>
        judge(facts({ body, policy: { bannedWords: list, suspectWords: list } })),
      ).not.toThrow();
  });

  /** Milliseconds of this process's own work, the least of some tries: others' load is not in it. */
  function costOf(work: () => void): number {
    const tries = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    return Math.min(...tries);
  }
  const weighed = (body: string) => () => {
    const cleaned = cleanText(body);
    for (const { judge } of phases)
      judge(facts({ body: cleaned, policy: { bannedWords: list, suspectWords: list } }));
  };

  it.each([...hostile, ["addresses", "a@b.co "], ["links", "https://a.example/ "]] as const)(
    "64 KB of %s takes less than 100 ms, and sixteen times as much no square of it",
    (_, unit) => {
      const small = costOf(weighed(filled(unit, 65_536)));
      expect(small).toBeLessThan(100);
      // Work that grows with the square would be 256 times as dear.
      expect(costOf(weighed(filled(unit, 1_048_576)))).toBeLessThan(64 * Math.max(small, 4));
    },
  );
});
