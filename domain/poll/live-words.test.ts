import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "@/lib/words/voice";
import { liveWords } from "./live-words";
import type { PollView } from "./queries";
import { type RankedBallot, runoff } from "./ranked";

const ids = ["a", "b", "c", "d"];
const ballots = fc.array(
  fc.record({
    choices: fc.shuffledSubarray(ids, { minLength: 1 }),
    votes: fc.integer({ min: 1, max: 500 }),
  }),
  { maxLength: 20 },
);

function aRankedPoll(given: readonly RankedBallot[]): PollView {
  const votesOf = (id: string) =>
    given.reduce((sum, { choices, votes }) => sum + (choices[0] === id ? votes : 0), 0);
  return {
    id: "poll",
    question: "Which?",
    kind: "ranked",
    maxChoices: 1,
    asksTwice: false,
    state: "open",
    results: "always",
    opensAt: null,
    closesAt: null,
    changesIn: null,
    story: { slug: "story", headline: "Story" },
    yours: null,
    choices: [],
    yoursIs: null,
    before: null,
    total: given.reduce((sum, { votes }) => sum + votes, 0),
    setAside: 0,
    options: ids.map((id) => ({ id, label: id.toUpperCase(), bestCase: "", votes: votesOf(id) })),
  };
}

describe("a run-off told live", () => {
  it("says of every option how it stands or when it went out, and of every round who held what", () =>
    fc.assert(
      fc.property(ballots, (given) => {
        const counted = runoff(ids, given);
        const { words, bars } = liveWords(aRankedPoll(given), counted, english());
        for (const id of ids)
          expect([`votes:${id}` in words, `out:${id}` in words].filter(Boolean)).toHaveLength(1);
        counted.rounds.forEach(({ held, exhausted }, index) => {
          for (const { id, votes } of held)
            expect(words[`held:${index}:${id}`]).toBe(votes.toLocaleString("en-GB"));
          expect(words[`held:${index}:none`]).toBe(exhausted.toLocaleString("en-GB"));
        });
        const shares = Object.values(bars).map(({ width }) => Number.parseInt(width, 10));
        if (given.length > 0) expect(shares.reduce((sum, share) => sum + share)).toBe(100);
      }),
    ));

  it("is drawn anew when its course changes, not when only numbers do", () => {
    const drawn = (given: RankedBallot[]) =>
      liveWords(aRankedPoll(given), runoff(ids, given), english()).drawn;
    const three = (a: number, b: number, c: number) => [
      { choices: ["a"], votes: a },
      { choices: ["b"], votes: b },
      { choices: ["c", "a"], votes: c },
    ];
    expect(drawn(three(40, 45, 20))).toBe(drawn(three(41, 46, 22)));
    expect(drawn(three(40, 65, 20))).not.toBe(drawn(three(40, 45, 20)));
    expect(drawn(three(40, 45, 20))).not.toBe(drawn(three(20, 45, 40)));
  });
});
