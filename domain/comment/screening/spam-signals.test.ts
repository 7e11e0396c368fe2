import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/rules";
import { strangeLinks } from "./links";
import type { Facts } from "./phase";
import { scoreOf, weigh } from "./spam-signals";

type Changes = Partial<Omit<Facts, "author">> & { by?: Partial<Facts["author"]> };

const facts = ({ by, ...rest }: Changes): Facts => ({
  body: "A fair point, well made.",
  story: { isOpen: true, isPremoderated: false },
  author: {
    role: "reader",
    published: 12,
    recent: { posted: 1, rejected: 0 },
    repeats: 0,
    isFresh: false,
    isPremoderated: false,
    ...by,
  },
  elsewhere: 0,
  policy: defaultPolicy,
  ...rest,
});

const told = (changes: Changes) =>
  Object.fromEntries(weigh(facts(changes)).map(({ name, points }) => [name, points]));

describe("each signal by itself", () => {
  it.each<[Changes, Record<string, number>]>([
    [{}, {}],
    [{ body: "See www.example.org" }, { links: 25 }],
    [{ body: "www.a.com www.b.com www.c.com" }, { links: 45 }],
    [{ body: "www.a.com www.b.com www.c.com www.d.com www.e.com www.f.com" }, { links: 55 }],
    [{ body: "Write to robin@example.museum" }, { contact: 20 }],
    [{ body: "Call the office on +44 20 7946 0958 today" }, { contact: 20 }],
    [{ body: "In 2024 it was 1,200 or 3.5 million" }, {}],
    [{ body: "A cle\u200bver word" }, { hidden: 30 }],
    [{ body: "می\u200cخواهم" }, {}],
    [{ body: "The p\u0430ssword" }, { mixed: 25 }],
    [{ body: "Слова и words" }, {}],
    [{ body: "THIS IS AN OUTRAGE AND NOBODY CARES" }, { capitals: 15 }],
    [{ body: "BBC, ITV and SKY" }, {}],
    [{ body: "Nooooooo, really" }, { shouting: 10 }],
    [{ body: "cheap taxi and ".repeat(10) }, { stuffing: 15 }],
    [{ body: "🔥🔥💯💯👏👏🎉🎉💥💥🚀🚀✨✨😀😀😎😎🤩🤩" }, { fewLetters: 10 }],
    [{ elsewhere: 1 }, { elsewhere: 30 }],
    [{ elsewhere: 9 }, { elsewhere: 60 }],
    [{ by: { isFresh: true } }, { fresh: 10 }],
    [{ by: { published: 0 } }, { unknown: 10 }],
  ])("%j", (changes, signals) => expect(told(changes)).toEqual(signals));
});

describe("links to listed sites", () => {
  const hosts = ["example.org", "münchen.example"];
  it.each([
    "https://example.org/a?b#c",
    "http://news.example.org:8080/x",
    "www.Example.ORG/a",
    "https://me@example.org/",
    "https://münchen.example/rathaus",
  ])("%s is known", (body) => expect(strangeLinks(body, hosts)).toEqual([]));

  it.each([
    "https://example.org.evil.com/",
    "https://evil.com/example.org",
    "https://evil.com?@example.org",
    "https://evil.com#@example.org",
    "https://evil.com\\@example.org",
    "https://example.org@evil.com/",
    "evil.com://example.org",
    "https://notexample.org.uk/",
    "https://evil.com|x.example.org/",
    "https://ex\u0430mple.org/",
    "https://",
  ])("%s is not", (body) => expect(strangeLinks(body, hosts)).toHaveLength(1));
});

describe("any text at all", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.string({ unit: "grapheme", maxLength: 400 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
      .map((units) => String.fromCharCode(...units)),
  );

  it("has a score from 0 to 100, the sum of its signals as far as it goes, the heaviest first", () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.boolean(), (body, elsewhere, isFresh) => {
        const signals = weigh(facts({ body, elsewhere, by: { isFresh, published: 0 } }));
        const points = signals.map((signal) => signal.points);
        const sum = points.reduce((all, one) => all + one, 0);
        expect(scoreOf(signals)).toBe(Math.min(100, sum));
        expect(points.every((one) => one > 0)).toBe(true);
        expect(points).toEqual(points.toSorted((a, b) => b - a));
      }),
    );
  });

  it("never scores less for a link more, for somebody else with the same text, or for being new", () => {
    fc.assert(
      fc.property(anyText, fc.nat(3), (body, elsewhere) => {
        const links = (text: string) => told({ body: text }).links ?? 0;
        expect(links(`${body} www.example.org`)).toBeGreaterThanOrEqual(links(body));
        const score = (changes: Changes) => scoreOf(weigh(facts({ body, elsewhere, ...changes })));
        expect(score({ elsewhere: elsewhere + 1 })).toBeGreaterThanOrEqual(score({}));
        expect(score({ by: { isFresh: true } })).toBeGreaterThanOrEqual(score({}));
      }),
    );
  });
});
