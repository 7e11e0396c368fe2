import { describe, expect, it } from "vitest";
import { fromLocalTime, toLocalTime } from "./local-time";

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
});
