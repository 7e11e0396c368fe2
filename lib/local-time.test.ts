import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLocalTime, readLocalTime, toLocalTime, zoneNameAt } from "./local-time";

const london = "Europe/London";
const iso = (local: string, zone = london) => fromLocalTime(local, zone)?.toISOString();

describe("local time", () => {
  it.each([
    ["2026-01-10T18:00", "2026-01-10T18:00:00.000Z"],
    ["2026-07-10T18:00", "2026-07-10T17:00:00.000Z"],
    ["2026-10-25T01:30", "2026-10-25T00:30:00.000Z"],
    ["2026-03-29T01:30", "2026-03-29T01:30:00.000Z"],
  ])("London %s is %s", (local, at) => expect(iso(local)).toBe(at));

  it("is its own way back", () => {
    const at = new Date("2026-11-29T17:49:00Z");
    for (const zone of [london, "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"])
      expect(fromLocalTime(toLocalTime(at, zone), zone)).toEqual(at);
  });

  it("refuses what is no time", () => {
    expect(fromLocalTime("tomorrow", london)).toBeNull();
    expect(fromLocalTime("2026-13-45T99:99", london)).toBeNull();
  });

  it.each(["0002-03-01T10:00", "0202-03-01T10:00", "20277-03-01T10:00", "0000-01-01T00:00"])(
    "a year that is being typed is none yet: %s",
    (local) => {
      expect(fromLocalTime(local, london)).toBeNull();
      expect(readLocalTime(local, london)).toEqual({ kind: "none" });
    },
  );

  it("reads every year it takes", () => {
    for (const year of ["1000", "1847", "9999"])
      expect(iso(`${year}-06-01T12:00`)).toMatch(new RegExp(`^${year}`));
  });
});

describe("what a wall clock means", () => {
  it("a time that clocks skip does not exist, and says what exists around it", () => {
    expect(readLocalTime("2026-03-29T01:30", london)).toEqual({
      kind: "skipped",
      before: "00:59",
      after: "02:00",
    });
    expect(readLocalTime("2026-10-04T02:10", "Australia/Lord_Howe")).toEqual({
      kind: "skipped",
      before: "01:59",
      after: "02:30",
    });
  });

  it("a time that comes twice is two moments, the earlier first", () => {
    const reading = readLocalTime("2026-10-25T01:30", london);
    expect(reading).toEqual({
      kind: "twice",
      first: new Date("2026-10-25T00:30:00Z"),
      second: new Date("2026-10-25T01:30:00Z"),
    });
    if (reading.kind !== "twice") return;
    expect(zoneNameAt(reading.first, london)).toBe("British Summer Time");
    expect(zoneNameAt(reading.second, london)).toBe("Greenwich Mean Time");
  });

  it("every minute of a year reads as itself, in any zone", () => {
    const minutes = fc.integer({
      min: Date.UTC(2026, 0) / 60_000,
      max: Date.UTC(2027, 0) / 60_000,
    });
    const zones = fc.constantFrom(
      london,
      "UTC",
      "America/New_York",
      "America/St_Johns",
      "Asia/Kathmandu",
      "Australia/Lord_Howe",
      "Pacific/Apia",
    );
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const at = new Date(minute * 60_000);
        const reading = readLocalTime(toLocalTime(at, zone), zone);
        if (reading.kind === "at") expect(reading.at).toEqual(at);
        else if (reading.kind === "twice")
          expect([reading.first, reading.second]).toContainEqual(at);
        else expect.unreachable(`${at.toISOString()} in ${zone} is ${reading.kind}`);
      }),
    );
  });

  it("what is no time is none", () => {
    expect(readLocalTime("", london)).toEqual({ kind: "none" });
    expect(readLocalTime("2026-13-45T99:99", london)).toEqual({ kind: "none" });
  });
});
