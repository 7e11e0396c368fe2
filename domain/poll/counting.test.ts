import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "@/lib/words/voice";
import { ballotOf } from "./ballot";
import { type RankedBallot, runoff } from "./ranked";
import { percentages, sharesOf } from "./rules";
import { meanOf, sentenceOf } from "./sentence";
import { shiftSentence, summarise } from "./shift";

const ids = ["A", "B", "C", "D", "E"];
const ballots = fc.array(
  fc.record({
    choices: fc.shuffledSubarray(ids, { minLength: 1 }),
    votes: fc.integer({ min: 1, max: 1_000 }),
  }),
  { maxLength: 40 },
);
const count = (given: readonly RankedBallot[]) => given.reduce((sum, { votes }) => sum + votes, 0);

describe("instant run-off", () => {
  it("loses no ballot in any round, ends, and crowns a majority or nobody", () => {
    fc.assert(
      fc.property(ballots, (given) => {
        const { rounds, winner } = runoff(ids, given);
        expect(rounds.length).toBeLessThanOrEqual(ids.length - 1);
        for (const { held, exhausted } of rounds)
          expect(held.reduce((sum, { votes }) => sum + votes, exhausted)).toBe(count(given));
        const last = rounds.at(-1)?.held ?? [];
        const still = last.reduce((sum, { votes }) => sum + votes, 0);
        const most = last.find(({ id }) => id === winner)?.votes ?? 0;
        if (winner) expect(most * 2).toBeGreaterThan(still);
        else if (still > 0) expect(last.map(({ votes }) => votes * 2)).toEqual([still, still]);
        if (still > 0)
          expect(percentages(last.map(({ votes }) => votes)).reduce((a, b) => a + b)).toBe(100);
      }),
    );
  });

  it("counts alike in whatever order ballots come", () => {
    fc.assert(
      fc.property(ballots, (given) => {
        expect(runoff(ids, given.toReversed())).toEqual(runoff(ids, given));
      }),
    );
  });

  it("crowns whoever most put first, if that is more than half", () => {
    const { rounds, winner } = runoff(ids, [
      { choices: ["B"], votes: 6 },
      { choices: ["A", "C"], votes: 5 },
    ]);
    expect([rounds.length, winner]).toEqual([1, "B"]);
  });

  it("moves votes on: the example of a compromise", () => {
    const { rounds, winner } = runoff(
      ["left", "middle", "right"],
      [
        { choices: ["left", "middle"], votes: 40 },
        { choices: ["right", "middle"], votes: 35 },
        { choices: ["middle", "right"], votes: 25 },
      ],
    );
    expect(rounds.map(({ out }) => out)).toEqual(["middle", null]);
    expect(winner).toBe("right");
  });
});

describe("shares and sentences of every kind", () => {
  const votes = fc.array(fc.nat({ max: 100_000 }), { minLength: 2, maxLength: 11 });

  it("sum to 100 where each voter has one choice, and never pass 100 where they have several", () => {
    fc.assert(
      fc.property(votes, fc.constantFrom("single", "ranked", "scale"), (given, kind) => {
        const total = given.reduce((a, b) => a + b, 0);
        const shares = sharesOf(kind, given, total);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total === 0 ? 0 : 100);
        const voters = Math.max(...given);
        for (const share of sharesOf("multiple", given, voters))
          expect(share >= 0 && share <= 100).toBe(true);
      }),
    );
  });

  it("say something sensible for any count", () => {
    fc.assert(
      fc.property(votes, fc.constantFrom("single", "multiple", "scale"), (given, kind) => {
        const options = given.map((one, i) => ({ id: `${i}`, label: `${i + 1}`, votes: one }));
        const total = kind === "multiple" ? Math.max(...given) : given.reduce((a, b) => a + b, 0);
        const sentence = sentenceOf({ kind, total, options }, null, english());
        expect(sentence).toMatch(/^\S.*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|Infinity/);
        if (total > 0 && total < 50) expect(sentence).toBe("Too few to call.");
      }),
    );
  });

  it("a scale's mean lies between its ends", () => {
    fc.assert(
      fc.property(votes, (given) => {
        const mean = meanOf(given.map((one, i) => ({ label: `${i}`, votes: one })));
        if (mean !== null) {
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThanOrEqual(given.length - 1);
        }
      }),
    );
  });

  it.each([
    ["scale", [10, 20, 70], "On average 2.6, from 1 to 3; most often chosen: 3."],
    ["multiple", [90, 40, 10], "“1” is chosen most, by 90% of voters."],
    ["multiple", [61, 60, 10], "“1” and “2” are chosen about as often."],
  ] as const)("%s %j: %s", (kind, given, sentence) => {
    const options = given.map((one, i) => ({ id: `${i}`, label: `${i + 1}`, votes: one }));
    expect(sentenceOf({ kind, total: 100, options }, null, english())).toBe(sentence);
  });

  it("changes of mind balance: what one side gains another loses", () => {
    const moves = fc.array(
      fc.record({
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        votes: fc.integer({ min: 1, max: 99 }),
      }),
    );
    fc.assert(
      fc.property(moves, fc.constantFrom("single", "scale"), (given, kind) => {
        const options = ids.map((id) => ({ id, label: id }));
        const summary = summarise(given, { kind, options });
        expect(summary.net.reduce((sum, { by }) => sum + by, 0)).toBe(0);
        expect(summary.changed).toBeLessThanOrEqual(summary.both);
        expect(shiftSentence(summary, english())).toMatch(/\.$/);
      }),
    );
  });
});

describe("a ballot as it arrives", () => {
  const [a, b] = ["0190b5f0-0000-7000-8000-00000000000a", "0190b5f0-0000-7000-8000-00000000000b"];

  it.each([
    [{ option: a }, [a]],
    [{ options: [b, a] }, [b, a]],
    [{ [`rank.${a}`]: "2", [`rank.${b}`]: "1" }, [b, a]],
    [{ [`rank.${a}`]: "5", [`rank.${b}`]: "" }, [a]],
    [{}, null],
    [{ option: "x" }, null],
    [{ options: [a, a] }, null],
    [{ options: "no list" }, null],
    [{ [`rank.${a}`]: "1", [`rank.${b}`]: "1" }, null],
    [{ [`rank.${a}`]: "0" }, null],
    [{ "rank.x": "1" }, null],
  ])("%j", (data, picked) => {
    const ballot = ballotOf(data);
    expect(ballot.ok ? ballot.picked : null).toEqual(picked);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (data) => void ballotOf(data)),
    );
  });
});
