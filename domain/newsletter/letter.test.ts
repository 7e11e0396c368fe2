import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voiceOf } from "@/lib/words/voice";
import { prepare } from "./letter";
import type { Content, LetterStory, Own } from "./letter-content";

const at = new Date("2026-11-27T07:00:00Z");

const story = (change: Partial<LetterStory> = {}): LetterStory => ({
  id: "1",
  slug: "the-ferry-returns",
  headline: "The ferry returns",
  standfirst:
    "After a winter in dock it crosses again, from the first of March and six times a day.",
  section: "Town",
  note: "",
  ...change,
});

const content = (change: Partial<Content> = {}): Content => ({
  site: "The Harrow Bridge",
  subject: "The ferry, and five other things",
  introduction: "",
  stories: [story()],
  left: 0,
  at,
  ...change,
});

const own: Own = {
  rhythm: "daily",
  choices: "http://galley.test/newsletter/choices/c",
  stop: "http://galley.test/unsubscribe/s",
};

const english = voiceOf("en", "Europe/London");
const arabic = voiceOf("ar", "Asia/Riyadh");
const write = (change: Partial<Content> = {}, voice = english) =>
  prepare(content(change), voice)(own);

describe("the letter in plain text", () => {
  it("reads like a letter", () => {
    const { text } = write({
      introduction:
        "Good morning. The weir opened in the night, the ferry crosses again, and the council has found the money for the swimming bath.\n\nHave a dry weekend.",
      stories: [
        story({
          note: "Worth it for the timetable alone, which our readers asked for more often than for anything else.",
        }),
        story({
          slug: "für-alle",
          headline:
            "A council that could not agree on a bench agrees on a swimming bath, and nobody knows why",
          standfirst: "",
          section: "Politics",
        }),
      ],
      left: 3,
    });
    expect(text).toBe(`The Harrow Bridge
${english.dates.longDay(at)}

Good morning. The weir opened in the night, the ferry crosses again, and
the council has found the money for the swimming bath.

Have a dry weekend.

* The ferry returns (Town)
  http://galley.test/stories/the-ferry-returns
  After a winter in dock it crosses again, from the first of March and
  six times a day.

  Worth it for the timetable alone, which our readers asked for more
  often than for anything else.

* A council that could not agree on a bench agrees on a swimming bath,
  and nobody knows why (Politics)
  http://galley.test/stories/f%C3%BCr-alle

3 more stories: http://galley.test

--
You get the newsletter of The Harrow Bridge because you subscribed to
it, once a day.
Change what comes: http://galley.test/newsletter/choices/c
Unsubscribe: http://galley.test/unsubscribe/s
`);
  });

  it("reads from the right in Arabic, with each address on a line of its own or at the end of one", () => {
    const { text } = write(
      {
        site: "الجسر",
        subject: "العبّارة تعود",
        introduction: "صباح الخير.",
        stories: [
          story({ headline: "العبّارة تعود", standfirst: "بعد شتاء في الحوض.", section: "المدينة" }),
        ],
        left: 2,
      },
      arabic,
    );
    expect(text).toBe(`الجسر
${arabic.dates.longDay(at)}

صباح الخير.

* العبّارة تعود (المدينة)
  http://galley.test/stories/the-ferry-returns
  بعد شتاء في الحوض.

خبران آخران: http://galley.test

--
تصلك النشرة البريدية من الجسر لأنك اشتركت فيها، مرة في اليوم.
غيّر ما يصلك: http://galley.test/newsletter/choices/c
ألغِ الاشتراك: http://galley.test/unsubscribe/s
`);
  });

  it("has no line of several words that is wider than 72 signs, whatever is written", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.lorem({ maxCount: 30 }), (long, short) => {
        const { text } = write({
          introduction: long,
          stories: [story({ headline: short, standfirst: long, note: long })],
        });
        for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(72);
      }),
    );
  });
});

describe("the letter in HTML", () => {
  it("holds the same, and fetches nothing", () => {
    const { html } = write({ introduction: "Good morning.", stories: [story({ note: "Look." })] });
    for (const part of ["Good morning.", "The ferry returns", "Look.", own.stop, own.choices])
      expect(html).toContain(part);
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object)|url\(|@import|@font-face|\bsrc=/i);
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain('<html lang="en" dir="ltr">');
  });

  it("lets nobody's words be markup", () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='y'>&`;
    const { html } = write({
      site: evil,
      subject: evil,
      introduction: evil,
      stories: [story({ headline: evil, standfirst: evil, section: evil, note: evil, slug: evil })],
    });
    expect(html).not.toMatch(/<script|<img|onerror='/);
  });

  it("says which way a text runs where it runs against the letter", () => {
    const { html } = write({ stories: [story({ headline: "العبّارة تعود" })] });
    expect(html).toContain('<h2 dir="rtl"');
    expect(write({}, voiceOf("ar", "UTC")).html).toContain('dir="rtl"');
  });
});
