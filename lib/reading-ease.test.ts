import { describe, expect, it } from "vitest";
import { readingEase } from "./reading-ease";

const repeat = (text: string) => `${text} `.repeat(12);

describe("readingEase", () => {
  it("finds short words in short sentences easier than long ones in long sentences", () => {
    const easy = readingEase(repeat("The cat sat on the mat. It was a big cat."));
    const hard = readingEase(
      repeat(
        "The municipal administration’s unprecedented reorganisation of infrastructural responsibilities, notwithstanding considerable parliamentary opposition, is characterised by the accumulation of complexities.",
      ),
    );
    expect(easy?.words).toBe("easy");
    expect(hard?.words).toBe("very hard");
  });

  it("says nothing of what it cannot judge", () => {
    expect(readingEase("The lock is shut.")).toBeNull();
    expect(
      readingEase(repeat("Die Schleuse ist seit gestern geschlossen, sagt das Amt.")),
    ).toBeNull();
    expect(readingEase(repeat("水門は昨日から閉まっている。"))).toBeNull();
    expect(readingEase("")).toBeNull();
  });

  it("takes long text in its stride", () => {
    const text = "a’".repeat(32_768);
    expect(readingEase(text)).toBeNull();
    expect(readingEase(`${"the of and ".repeat(5_000)}${"y".repeat(20_000)}`)?.score).toBeLessThan(
      101,
    );
  });
});
