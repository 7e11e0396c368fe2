/** Wall-clock times of a newsroom's zone, as <input type="datetime-local"> has them. */

function partsIn(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "00";
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`;
}

/** @returns YYYY-MM-DDTHH:MM in the zone, or "" */
export const toLocal = (instant: string | null, timeZone: string): string =>
  instant ? partsIn(new Date(instant), timeZone) : "";

/**
 * The instant of a wall-clock time. An hour that a zone skips in spring is read as if it had not
 * been skipped (an hour later by the clock); of an hour that comes twice in autumn, the first.
 * @returns an ISO instant, or null for what is no time
 */
export function toInstant(local: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) =>
    Date.parse(`${partsIn(new Date(at), timeZone)}Z`) - Math.floor(at / 60_000) * 60_000;
  // The offset before the change and after it; a time that exists satisfies one of them, or both.
  const day = 86_400_000;
  const candidates = [offsetAt(asUtc - day), offsetAt(asUtc + day)].map((offset) => asUtc - offset);
  const valid = candidates.filter((at) => partsIn(new Date(at), timeZone) === local.slice(0, 16));
  const chosen = valid.length > 0 ? Math.min(...valid) : candidates[0];
  return chosen === undefined ? null : new Date(chosen).toISOString();
}
