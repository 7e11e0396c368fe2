import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "@/lib/words/voice";
import { maySeeResults, percentages, resultSentence, stateAt } from "./rules";

const counts = fc.array(fc.nat({ max: 5_000_000 }), { minLength: 2, maxLength: 8 });

describe("percentages", () => {
  it("sum to 100, and lie within a point of the truth", () => {
    fc.assert(
      fc.property(counts, (votes) => {
        const total = votes.reduce((sum, count) => sum + count, 0);
        const shares = percentages(votes);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 100);
        votes.forEach((count, i) => {
          if (total > 0) expect(Math.abs((shares[i] ?? 0) - (count * 100) / total)).toBeLessThan(1);
        });
      }),
    );
  });

  it("never give fewer votes the larger share", () => {
    fc.assert(
      fc.property(counts, (votes) => {
        const shares = percentages(votes);
        const ranked = votes
          .map((count, i) => ({ count, share: shares[i] ?? 0 }))
          .sort((a, b) => a.count - b.count);
        for (let i = 1; i < ranked.length; i++)
          if ((ranked[i - 1]?.count ?? 0) < (ranked[i]?.count ?? 0))
            expect(ranked[i - 1]?.share).toBeLessThanOrEqual(ranked[i]?.share ?? 0);
      }),
    );
  });

  it("split a third fairly", () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
    expect(percentages([0, 0])).toEqual([0, 0]);
  });
});

describe("resultSentence", () => {
  const of = (...votes: number[]) =>
    resultSentence(
      votes.map((count, i) => ({ label: "ABCDEFGH".charAt(i), votes: count })),
      english(),
    );

  it.each([
    [[0, 0], "Nobody has voted yet."],
    [[49, 0], "Too few to call."],
    [[25, 25], "Evenly split."],
    [[519, 481], "Evenly split."],
    [[52, 48], "Leaning towards “A”."],
    [[574, 426], "Leaning towards “A”."],
    [[575, 425], "Clear lead for “A”."],
    [[301, 699], "Clear lead for “B”."],
    [[300, 700], "Strong majority for “B”."],
    [[50, 0], "Strong majority for “A”."],
    [[388, 417, 296, 74], "Evenly split between “B” and “A”."],
  ] as const)("%j: %s", (votes, sentence) => expect(of(...votes)).toBe(sentence));

  it("names the same leader however the options are ordered", () => {
    fc.assert(
      fc.property(counts, (votes) => {
        const options = votes.map((count, i) => ({ label: String(i), votes: count }));
        const sentence = resultSentence(options, english());
        const leaders = options.filter((o) => o.votes === Math.max(...votes)).map((o) => o.label);
        if (leaders.length > 1) expect(sentence).toMatch(/^(Evenly|Too few|Nobody)/);
        else if (/Leaning|Clear|Strong/.test(sentence))
          expect(sentence).toContain(`“${leaders[0]}”`);
      }),
    );
  });
});

describe("stateAt", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const [before, after] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)];

  it.each([
    ["open", null, null, "open"],
    ["open", before, after, "open"],
    ["open", now, null, "open"],
    ["open", after, null, "notYetOpen"],
    ["open", null, now, "closed"],
    ["open", null, before, "closed"],
    ["closed", null, after, "closed"],
    ["draft", null, null, "notYetOpen"],
  ] as const)("%s from %s to %s: %s", (status, opensAt, closesAt, state) =>
    expect(stateAt({ status, opensAt, closesAt }, now)).toBe(state),
  );
});

describe("maySeeResults", () => {
  it.each([
    ["always", "open", false, true],
    ["always", "notYetOpen", false, true],
    ["after_vote", "open", false, false],
    ["after_vote", "open", true, true],
    ["after_vote", "closed", false, true],
    ["after_close", "open", true, false],
    ["after_close", "closed", false, true],
  ] as const)("%s, %s, voted %s: %s", (results, state, hasVoted, may) =>
    expect(maySeeResults(results, state, hasVoted)).toBe(may),
  );
});
