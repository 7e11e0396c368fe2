import { describe, expect, it } from "vitest";
import { ar } from "./ar";
import { en } from "./en";
import { faultIn } from "./fault";
import { voiceOf } from "./voice";

const at = new Date("2026-11-23T22:30:00Z");

describe("a voice", () => {
  it("tells time in its newsroom's zone, in its own order and words", () => {
    expect(voiceOf("en", "Europe/London").dates.dayAndTime(at)).toBe("23 November 2026, 22:30");
    expect(voiceOf("ar", "Asia/Riyadh").dates.dayAndTime(at)).toBe("24 نوفمبر 2026، 01:30");
    expect(voiceOf("en", "UTC").dates.shortDay(at)).toBe("Mon 23 Nov");
  });

  it("writes figures and shares", () => {
    expect(voiceOf("en", "UTC").percent(45)).toBe("45%");
    expect(voiceOf("ar", "UTC").percent(45)).toContain("45");
    expect(voiceOf("en", "UTC").oneDecimal(3)).toBe("3.0");
    expect(voiceOf("ar", "UTC").number(2418)).toBe("2,418");
  });

  it("says which way a text runs only where it runs against the page", () => {
    const [english, arabic] = [voiceOf("en", "UTC"), voiceOf("ar", "UTC")];
    expect([english.directionOf("News"), english.directionOf("خبر")]).toEqual([undefined, "rtl"]);
    expect([arabic.directionOf("News"), arabic.directionOf("خبر")]).toEqual(["ltr", undefined]);
    expect(arabic.directionOf("2026")).toBeUndefined();
  });

  it.each([
    [0, "لا أصوات"],
    [1, "صوت واحد"],
    [2, "صوتان"],
    [3, "3 أصوات"],
    [11, "11 صوتًا"],
    [100, "100 صوت"],
  ])("has all six forms of an Arabic plural: %i", (count, words) => {
    expect(ar.result.votes(count)).toBe(words);
  });
});

describe("the catalogue", () => {
  const leaves = (value: unknown, path = ""): [string, unknown][] =>
    value && typeof value === "object"
      ? Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}.${key}`))
      : [[path, value]];
  const inEnglish = new Map(leaves(en));

  const texts = leaves(ar).filter(([, value]) => typeof value === "string") as [string, string][];

  it.each(texts)("says %s in Arabic", (path, text) => {
    if (!/\p{L}/u.test(text)) return;
    expect(text).toMatch(/\p{Script=Arabic}/u);
    expect(text).not.toBe(inEnglish.get(path));
  });

  it("says in the site's language what a schema found, and leaves to programs what is theirs", () => {
    const arabic = voiceOf("ar", "UTC");
    expect(faultIn(arabic, en.faults.tooShort(8))).toBe("استعمل 8 أحرف على الأقل.");
    expect(faultIn(arabic, en.faults.noName)).toBe(ar.faults.noName);
    expect(faultIn(arabic, "Unrecognized key: x")).toBe("Unrecognized key: x");
    expect(faultIn(voiceOf("en", "UTC"), en.faults.noName)).toBe("Enter a name.");
  });
});
