import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangementInput } from "../input";
import { type Arrangement, areas, placesOf, sizes, unarranged } from "../rules";
import {
  areaOf,
  describe as describePlace,
  findPlace,
  indexOf,
  put,
  remove,
  resize,
  slotsOf,
  step,
  togglePin,
} from "./rules";

const empty = unarranged(false);
const outline = (arrangement: Arrangement) =>
  areas.map((area) => slotsOf(arrangement, area).map((place) => place?.storyId.at(-1) ?? "-"));
const id = (letter: string) => `00000000-0000-4000-8000-00000000000${letter}`;

const placed = (...letters: string[]): Arrangement =>
  letters.reduceRight((all, letter) => put(all, id(letter), { area: "lead", index: 0 }), empty);

describe("put", () => {
  it("a new lead pushes the old one beside it, and so on down the page", () => {
    expect(outline(placed("1", "2", "3", "4", "5")).map((area) => area.join(""))).toEqual([
      "1",
      "234",
      "5-----",
    ]);
  });

  it("a story dragged within its area comes to stand where it was dropped", () => {
    const all = put(placed("1", "2", "3", "4"), id("2"), { area: "seconds", index: 2 });
    expect(outline(all)[1]).toEqual(["3", "4", "2"]);
  });

  it("below a place that a rule fills it stays where it was put, by a pin", () => {
    const all = put(placed("1", "2"), id("9"), { area: "river", index: 3 });
    expect(outline(all)[2]).toEqual(["-", "-", "-", "9", "-", "-"]);
    expect(findPlace(all, id("9"))?.pin).toBe(3);
    const among = put(all, id("2"), { area: "seconds", index: 2 });
    expect(outline(among)[1]).toEqual(["-", "-", "2"]);
    // Where there is no such place above, it moves up with the others as ever.
    const next = put(all, id("8"), { area: "seconds", index: 1 });
    expect(findPlace(next, id("8"))?.pin).toBeNull();
  });

  it("goes around those that keep their place, and nowhere if all do", () => {
    const all = togglePin(placed("1", "2", "3"), id("2"));
    expect(outline(put(all, id("9"), { area: "seconds", index: 0 }))[1]).toEqual(["2", "9", "3"]);
    const lead = togglePin(all, id("1"));
    expect(put(lead, id("9"), { area: "lead", index: 0 })).toBe(lead);
  });
});

describe("step", () => {
  it("moves within an area and changes places at its edge", () => {
    const all = placed("1", "2", "3", "4", "5");
    expect(outline(step(all, id("3"), -1))[1]).toEqual(["3", "2", "4"]);
    expect(outline(step(all, id("2"), -1)).slice(0, 2)).toEqual([["2"], ["1", "3", "4"]]);
    expect(outline(step(all, id("1"), 1)).slice(0, 2)).toEqual([["2"], ["1", "3", "4"]]);
    expect(outline(step(all, id("4"), 1)).map((area) => area[0])).toEqual(["1", "2", "4"]);
    expect(outline(step(all, id("4"), 1))[1]).toEqual(["2", "3", "5"]);
    expect(step(all, id("1"), -1)).toBe(all);
    const last = placed("1", "2", "3", "4", "5", "6", "7", "8", "9", "a");
    expect(step(last, id("a"), 1)).toBe(last);
  });

  it("goes one place at a time over those that a rule fills, and back the same way", () => {
    let all = placed("1", "2");
    const down = [];
    for (let press = 0; press < 5; press++) {
      all = step(all, id("2"), 1);
      down.push(outline(all).map((area) => area.join("")));
    }
    expect(down).toEqual([
      ["1", "-2-", "------"],
      ["1", "--2", "------"],
      ["1", "---", "2-----"],
      ["1", "---", "-2----"],
      ["1", "---", "--2---"],
    ]);
    for (const before of down.toReversed().slice(1)) {
      all = step(all, id("2"), -1);
      expect(outline(all).map((area) => area.join(""))).toEqual(before);
    }
  });

  it("a pinned story does so too; in another area it keeps its place only below such a one", () => {
    const all = togglePin(placed("1", "2"), id("2"));
    expect(outline(step(all, id("2"), 1))[1]).toEqual(["-", "2", "-"]);
    const up = step(all, id("2"), -1);
    expect(outline(up).slice(0, 2)).toEqual([["2"], ["1", "-", "-"]]);
    // Else no new lead could push it down.
    expect(findPlace(up, id("2"))?.pin).toBeNull();
  });

  it("passes by those that keep their place", () => {
    const all = togglePin(placed("1", "2", "3", "4", "5"), id("3"));
    expect(outline(step(all, id("2"), 1))[1]).toEqual(["4", "3", "2"]);
    expect(outline(step(all, id("4"), -1))[1]).toEqual(["4", "3", "2"]);
    const lead = togglePin(all, id("1"));
    expect(step(lead, id("2"), -1)).toBe(lead);
  });

  it("comes to the next place that nobody keeps, whatever the arrangement", () => {
    const ids = [..."0123456789ab"].map(id);
    const hands = fc.array(
      fc.record({
        one: fc.constantFrom(...ids),
        area: fc.constantFrom(...areas),
        index: fc.nat(5),
        pin: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        hands,
        fc.constantFrom(...ids),
        fc.constantFrom(-1 as const, 1 as const),
        (made, one, by) => {
          const all = made.reduce((sum, { area, index, pin, ...hand }) => {
            const next = put(sum, hand.one, { area, index });
            return pin ? togglePin(next, hand.one) : next;
          }, empty);
          const spots = areas.flatMap((area) =>
            slotsOf(all, area).map((place, index) => ({ area, index, place })),
          );
          const at = spots.findIndex(({ place }) => place?.storyId === one);
          fc.pre(at >= 0);
          const own = spots[at];
          const next = (by > 0 ? spots.slice(at + 1) : spots.slice(0, at).toReversed()).find(
            ({ place, area }) =>
              (place?.pin ?? null) === null || (own?.place?.pin !== null && area === own?.area),
          );
          const moved = step(all, one, by);
          if (!next) {
            expect(moved).toBe(all);
            return;
          }
          expect([areaOf(moved, one), indexOf(moved, next.area, one)]).toEqual([
            next.area,
            next.index,
          ]);
        },
      ),
    );
  });
});

it("an area that has no places takes no story, pinned or not: each stays where it was", () => {
  const all = resize(placed("1", "2"), "river", 0);
  const pinnedToo = togglePin(all, id("2"));
  for (const one of [all, pinnedToo])
    expect(put(one, id("2"), { area: "river", index: 0 })).toBe(one);
});

it("pinned, a story keeps its place when another one leaves; let go, it moves up again", () => {
  const all = togglePin(placed("1", "2", "3", "4"), id("3"));
  const without = remove(all, id("2"));
  expect(outline(without)[1]).toEqual(["4", "3", "-"]);
  expect(outline(togglePin(without, id("3")))[1]).toEqual(["4", "3", "-"]);
  expect(findPlace(togglePin(without, id("3")), id("3"))?.pin).toBeNull();
});

it("fewer places push what has none left down", () => {
  const all = resize(placed("1", "2", "3", "4"), "seconds", 1);
  expect(outline(all)).toEqual([["1"], ["2"], ["3", "4", "-", "-", "-", "-"]]);
  expect(resize(all, "seconds", 99).seconds.size).toBe(sizes.seconds.most);
});

it("whatever one does, the arrangement is one that can be saved, and a move loses only the last", () => {
  const ids = fc.constantFrom(...[..."0123456789abcdef"].map(id));
  const area = fc.constantFrom(...areas);
  type Change = { verb: string; id: string; run: (all: Arrangement) => Arrangement };
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(ids, area, fc.nat(8)).map(([one, to, index]) => ({
      ...{ verb: "put", id: one },
      run: (all: Arrangement) => put(all, one, { area: to, index }),
    })),
    fc.tuple(ids, fc.constantFrom(-1 as const, 1 as const)).map(([one, by]) => ({
      ...{ verb: "step", id: one },
      run: (all: Arrangement) => step(all, one, by),
    })),
    ids.map((one) => ({
      ...{ verb: "pin", id: one },
      run: (all: Arrangement) => togglePin(all, one),
    })),
    ids.map((one) => ({
      ...{ verb: "remove", id: one },
      run: (all: Arrangement) => remove(all, one),
    })),
    fc.tuple(area, fc.nat(8)).map(([one, size]) => ({
      ...{ verb: "resize", id: "" },
      run: (all: Arrangement) => resize(all, one, size),
    })),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      let all = empty;
      for (const one of changes) {
        const next = one.run(all);
        expect(arrangementInput.safeParse(next).success).toBe(true);
        const before = placesOf(all).length;
        if (one.verb === "step" || one.verb === "pin") expect(placesOf(next).length).toBe(before);
        if (one.verb === "put") {
          const loose = areas
            .flatMap((area) => slotsOf(all, area))
            .flatMap((place) => (place?.pin === null ? place.storyId : []))
            .filter((other) => other !== one.id);
          const gone = placesOf(all).filter(({ storyId }) => !areaOf(next, storyId));
          expect(loose.slice(-1)).toEqual(
            expect.arrayContaining(gone.map(({ storyId }) => storyId)),
          );
          const area = areaOf(next, one.id);
          if (area) expect(indexOf(next, area, one.id)).toBeGreaterThanOrEqual(0);
        }
        all = next;
      }
    }),
  );
});

it("describing a place changes that place only", () => {
  const all = describePlace(placed("1", "2"), id("2"), { headline: "Here only" });
  expect(placesOf(all).map(({ headline }) => headline)).toEqual(["", "Here only"]);
});
