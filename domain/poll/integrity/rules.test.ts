import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentFamily } from "./agent";
import type { Trace } from "./crowd";
import { findBursts } from "./rules";

let number = 0;
const aTrace = (given: Partial<Trace> = {}): Trace => ({
  voterKey: `voter ${number++}`,
  optionId: "yes",
  network: "office",
  agent: "Firefox 140 on Linux",
  hasToken: true,
  at: 0,
  ...given,
});

/** So many voters, evenly over some seconds. */
const come = (count: number, seconds: number, given: (n: number) => Partial<Trace> = () => ({})) =>
  Array.from({ length: count }, (_, n) =>
    aTrace({ at: (n * seconds * 1_000) / Math.max(1, count - 1), ...given(n) }),
  );

const names = (traces: Trace[], usual = 0) =>
  findBursts(traces, usual).map(({ rule, voterKeys }) => [rule, voterKeys.length]);

describe("what is set aside", () => {
  it("a program that never fetched the page", () => {
    const agents = (n: number) => ({
      hasToken: false,
      agent: `browser ${n}`,
      optionId: `${n % 3}`,
    });
    expect(names(come(12, 59, agents))).toEqual([["neverOpened", 12]]);
    expect(names(come(11, 59, agents))).toEqual([]);
    expect(names(come(12, 90, agents))).toEqual([]);
  });

  it("voters faster than hands", () => {
    expect(names(come(8, 4))).toEqual([["fasterThanHands", 8]]);
    expect(names(come(8, 5))).toEqual([]);
    expect(names(come(8, 4, (n) => ({ agent: `browser ${n % 2}` })))).toEqual([]);
    expect(names(come(8, 4, (n) => ({ network: `home ${n}` })))).toEqual([]);
  });

  it("one voice out of one network", () => {
    expect(names(come(20, 59))).toEqual([["oneVoice", 20]]);
    expect(names(come(20, 59, (n) => ({ optionId: n % 4 ? "yes" : "no" })))).toEqual([]);
  });

  it("a flood from everywhere, but not the readers of a story that spreads", () => {
    const robots = (n: number) => ({ network: `net ${n}`, hasToken: false });
    expect(names(come(300, 59, robots))).toEqual([["flood", 300]]);
    expect(names(come(300, 59, robots), 31)).toEqual([]);
    expect(names(come(3_000, 59, (n) => ({ network: `net ${n}` })))).toEqual([]);
  });

  it("an office that votes over lunch, and a class with its own opinions, are left alone", () => {
    const people = (n: number) => ({
      agent: `browser ${n % 5}`,
      optionId: n % 3 ? "yes" : "no",
    });
    expect(names(come(30, 55, people))).toEqual([]);
  });

  it("says what was seen", () => {
    const [burst] = findBursts(
      come(20, 40, () => ({ hasToken: false })),
      0,
    );
    expect(burst?.seen).toEqual({
      voters: 20,
      seconds: 40,
      withoutPage: 20,
      agent: "Firefox 140 on Linux",
      agreement: 100,
    });
  });

  it("judges each vote once, and the same in whatever order they are read", () => {
    const trace = fc.record({
      network: fc.constantFrom("a", "b"),
      agent: fc.constantFrom("x", "y"),
      optionId: fc.constantFrom("yes", "no"),
      hasToken: fc.boolean(),
      at: fc.nat({ max: 120_000 }),
    });
    fc.assert(
      fc.property(fc.array(trace, { maxLength: 150 }), fc.nat(), (given, seed) => {
        const traces = given.map((one, n) => aTrace({ ...one, voterKey: `v${n}` }));
        const found = findBursts(traces, 0).flatMap(({ voterKeys }) => voterKeys);
        expect(new Set(found).size).toBe(found.length);
        const turned = traces.map((_, n) => traces[(n + seed) % traces.length] as Trace);
        const again = findBursts(turned, 0).flatMap(({ voterKeys }) => voterKeys);
        expect(again.length).toBe(found.length);
      }),
    );
  });
});

describe("agentFamily", () => {
  it.each([
    [null, "no name"],
    ["curl/8.5.0", "curl"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
      "Edge 140 on Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari 19 on iOS",
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      "Firefox 140 on Linux",
    ],
  ])("%s: %s", (userAgent, family) => expect(agentFamily(userAgent)).toBe(family));
});
