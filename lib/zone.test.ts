import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toInstant, toLocal } from "./zone";

describe("toInstant", () => {
  it.each([
    ["2026-11-23T09:30", "Europe/London", "2026-11-23T09:30:00.000Z"],
    ["2026-07-01T09:30", "Europe/London", "2026-07-01T08:30:00.000Z"],
    ["2026-07-01T09:30", "Asia/Kathmandu", "2026-07-01T03:45:00.000Z"],
    // Skipped: clocks go from 01:00 to 02:00.
    ["2026-03-29T01:30", "Europe/London", "2026-03-29T01:30:00.000Z"],
    // Twice: the first, in summer time.
    ["2026-10-25T01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
    ["", "UTC", null],
    ["tomorrow", "UTC", null],
  ])("%s in %s", (local, zone, instant) => {
    expect(toInstant(local, zone)).toBe(instant);
  });

  it("is undone by toLocal, for every minute that exists", () => {
    const zones = [
      "Europe/London",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Pacific/Apia",
      "UTC",
    ];
    const minute = fc.integer({ min: 28_000_000, max: 30_500_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
        const local = toLocal(new Date(at * 60_000).toISOString(), zone);
        expect(toLocal(toInstant(local, zone), zone)).toBe(local);
      }),
    );
  });
});
