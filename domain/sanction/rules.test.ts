import { describe, expect, it } from "vitest";
import { roles } from "@/domain/person/rules";
import { english } from "@/lib/words/voice";
import { maySanction, toldSentence } from "./rules";

describe("whom one may sanction", () => {
  it.each(roles)("somebody who is %s", (role) => {
    const expected = role === "reader" ? null : "colleague";
    expect(maySanction({ id: "a" }, { id: "b", role })).toBe(expected);
    expect(maySanction({ id: "a" }, { id: "a", role })).toBe("oneself");
  });
});

describe("what the reader is told", () => {
  const until = new Date("2026-11-24T14:00:00Z");
  it.each([
    [
      { kind: "warn", code: "SPAM", note: "", until: null },
      "You have been warned by a moderator. Reason: spam.",
    ],
    [
      { kind: "mute", code: "HARASSMENT_BULLYING", note: "Leave Robin alone.", until },
      "You cannot comment, until 24 November 2026, 15:00. Reason: harassment or bullying. Leave Robin alone.",
    ],
    [
      { kind: "premoderate", code: "OTHER", note: "", until: null },
      "A moderator reads each of your comments before it is published. Reason: another reason.",
    ],
    [
      { kind: "ban", code: "HATE_SPEECH", note: "", until: null },
      "You can no longer comment here. Reason: hate speech.",
    ],
  ] as const)("%j", (told, sentence) => {
    expect(toldSentence(told, english("Europe/Berlin"))).toBe(sentence);
  });
});
