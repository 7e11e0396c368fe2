import { formatterOf } from "./formatter";

/** What `<input type="datetime-local">` holds, in the newsroom's zone. */
export function toLocalTime(at: Date, timeZone: string): string {
  const parts = formatterOf("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(at);
  return parts.replace(" ", "T");
}

/** Milliseconds, as if it were UTC. While a year is typed the field shows 0002: that is none yet. */
function momentIn(local: string): number | null {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return null;
  const wanted = Date.parse(`${local.slice(0, 16)}Z`);
  return Number.isNaN(wanted) ? null : wanted;
}

/**
 * The moment a wall clock in that zone shows such a time; of two (when clocks go back) the first,
 * for a time that clocks skip the one as much later.
 * @returns null for what is not a date and a time
 */
export function fromLocalTime(text: string, timeZone: string): Date | null {
  const wanted = momentIn(text);
  if (wanted === null) return null;
  const offsetAt = (moment: number) =>
    Date.parse(`${toLocalTime(new Date(moment), timeZone)}Z`) - moment;
  const day = 86_400_000;
  const candidates = [offsetAt(wanted - day), offsetAt(wanted + day)].map(
    (offset) => wanted - offset,
  );
  const exact = candidates.filter((moment) => moment + offsetAt(moment) === wanted);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

export type LocalReading =
  | { kind: "at"; at: Date }
  /** Clocks go back: the wall clock shows this time twice. */
  | { kind: "twice"; first: Date; second: Date }
  /** Clocks go forward: the wall clock never shows this time. `before` and `after` are what it shows. */
  | { kind: "skipped"; before: string; after: string }
  | { kind: "none" };

/** Which moment a wall clock means, or why that cannot be said. */
export function readLocalTime(text: string, timeZone: string): LocalReading {
  const wanted = momentIn(text);
  if (wanted === null) return { kind: "none" };
  const shown = (moment: number) => Date.parse(`${toLocalTime(new Date(moment), timeZone)}Z`);
  const day = 86_400_000;
  const moments = [wanted - day, wanted + day]
    .map((around) => wanted - (shown(around) - around))
    .filter((moment) => shown(moment) === wanted)
    .sort((a, b) => a - b);
  const [first, second] = moments;
  if (first === undefined) return { kind: "skipped", ...gapAt(wanted, shown) };
  if (second === undefined || first === second) return { kind: "at", at: new Date(first) };
  return { kind: "twice", first: new Date(first), second: new Date(second) };
}

/** The clock's last minute before it jumps and its first after, found by halving two days. */
function gapAt(wanted: number, shown: (moment: number) => number) {
  const minute = 60_000;
  let [low, high] = [wanted - 86_400_000, wanted + 86_400_000];
  while (high - low > minute) {
    const middle = Math.floor((low + high) / 2 / minute) * minute;
    if (shown(middle) < wanted) low = middle;
    else high = middle;
  }
  const clock = (moment: number) => new Date(shown(moment)).toISOString().slice(11, 16);
  return { before: clock(low), after: clock(high) };
}

/** "British Summer Time", "GMT+5:45": what the zone is called at that moment. */
export const zoneNameAt = (at: Date, timeZone: string): string =>
  formatterOf("en-GB", { timeZone, timeZoneName: "long" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
