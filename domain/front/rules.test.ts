import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, areas, byHand, eachArea, layOut, led } from "./rules";

const at = (storyId: string, pin: number | null = null) => ({ storyId, pin });

describe("byHand", () => {
  it("lets stories flow around those that keep their place", () => {
    const places = [at("a"), at("pinned", 1), at("b")];
    expect(byHand(4, places).map((one) => one?.storyId)).toEqual(["a", "pinned", "b", undefined]);
    expect(byHand(3, [at("pinned", 2)]).map((one) => one?.storyId)).toEqual([
      undefined,
      undefined,
      "pinned",
    ]);
  });
});

describe("layOut", () => {
  const story = (id: string) => ({ id });
  const none = eachArea(() => ({ size: 0, placed: [] as { story: { id: string }; pin: null }[] }));

  it("fills what nobody filled, and never with what stands elsewhere", () => {
    const offers = ["a", "b", "c", "d"].map(story);
    const shown = layOut(
      {
        lead: { size: 1, placed: [{ story: story("c"), pin: null }] },
        seconds: { size: 2, placed: [{ story: story("x"), pin: 1 }] },
        river: { size: 3, placed: [] },
      },
      { lead: offers, seconds: offers, river: offers },
    );
    const ids = (area: Area) => shown[area].map((slot) => slot.story.id);
    expect(areas.map(ids)).toEqual([["c"], ["a", "x"], ["b", "d"]]);
    expect(shown.seconds.map(({ isByHand }) => isByHand)).toEqual([false, true]);
  });

  it("offers what found no place by hand", () => {
    const placed = [story("a"), story("b")].map((one) => ({ story: one, pin: null }));
    const shown = layOut(
      { ...none, lead: { size: 1, placed }, river: { size: 2, placed: [] } },
      { lead: [], seconds: [], river: [story("b")] },
    );
    expect(shown.river).toEqual([{ story: story("b"), isByHand: false }]);
  });

  it("shows no story twice, no area beyond its size, and nothing that was neither placed nor offered", () => {
    const ids = fc.constantFrom(..."abcdefghijkl");
    const area = fc.record({
      size: fc.integer({ min: 0, max: 5 }),
      placed: fc.array(
        fc.record({ story: ids.map(story), pin: fc.option(fc.integer({ min: 0, max: 5 })) }),
        { maxLength: 6 },
      ),
    });
    const offered = fc.array(ids.map(story), { maxLength: 12 });
    const three = <T>(one: fc.Arbitrary<T>) => fc.record({ lead: one, seconds: one, river: one });
    fc.assert(
      fc.property(three(area), three(offered), (plans, offers) => {
        const shown = layOut(plans, offers);
        const all = areas.flatMap((one) => shown[one].map((slot) => slot.story.id));
        expect(new Set(all).size).toBe(all.length);
        for (const one of areas) {
          expect(shown[one].length).toBeLessThanOrEqual(plans[one].size);
          const known = new Set(
            [...offers[one], ...areas.flatMap((a) => plans[a].placed.map((p) => p.story))].map(
              ({ id }) => id,
            ),
          );
          for (const slot of shown[one]) expect(known).toContain(slot.story.id);
        }
      }),
    );
  });
});

it("a front without a lead is headed by the first story it has", () => {
  expect(led({ lead: [], seconds: ["a", "b"], river: ["c"] })).toEqual({
    lead: ["a"],
    seconds: ["b"],
    river: ["c"],
  });
  expect(led({ lead: [], seconds: [], river: ["c", "d"] }).lead).toEqual(["c"]);
  expect(led({ lead: [], seconds: [], river: [] }).lead).toEqual([]);
});
