import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCalendar } from "./input";
import { addDays, calendarViews, daysOf, mondayOf, stepOf } from "./rules";

const anyDay = fc
  .integer({ min: Date.UTC(1950, 0) / 86_400_000, max: Date.UTC(2150, 0) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("the calendar’s days", () => {
  it("a month is its whole weeks", () => {
    const days = daysOf("month", "2026-11-23");
    expect([days[0], days.at(-1), days.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
    expect(daysOf("month", "2027-02-14")).toHaveLength(28);
    expect(daysOf("week", "2026-03-29")).toEqual(
      [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-03-${day}`),
    );
  });

  it("every view holds its day, runs without a gap and begins on a Monday", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...calendarViews), (at, view) => {
        const days = daysOf(view, at);
        expect(days).toContain(at);
        days.forEach((day, index) => {
          expect(day).toBe(addDays(days[0] ?? "", index));
        });
        if (view !== "day")
          expect([days[0], days.length % 7]).toEqual([mondayOf(days[0] ?? ""), 0]);
      }),
    );
  });

  it("a step on and a step back is where one was", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...calendarViews), (at, view) => {
        const back = stepOf(view, stepOf(view, at, 1), -1);
        expect(view === "month" ? back.slice(0, 7) : back).toBe(
          view === "month" ? at.slice(0, 7) : at,
        );
      }),
    );
  });

  it("an address that nobody could have chosen is today’s month", () => {
    const today = "2026-11-23";
    for (const at of ["2026-02-30", "9999-01-01", "now", "'; --"])
      expect(parseCalendar({ view: "century", at }, today)).toEqual({ view: "month", at: today });
    expect(parseCalendar({ view: "week", at: "2026-12-24" }, today)).toEqual({
      view: "week",
      at: "2026-12-24",
    });
  });
});
