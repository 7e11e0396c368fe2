import { formatterOf } from "./formatter";

/** Dates as the newsroom writes them: its zone, a 24-hour clock, British English. */
const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
  formatterOf("en-GB", { timeZone, ...options });

export const shortDay = (at: Date, zone: string): string =>
  format(zone, { weekday: "short", day: "numeric", month: "short" }).format(at).replace(",", "");

export const shortDate = (at: Date, zone: string): string =>
  format(zone, { day: "numeric", month: "short", year: "numeric" }).format(at);

export const longDay = (at: Date, zone: string): string =>
  format(zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at);

export const clock = (at: Date, zone: string): string =>
  format(zone, { hour: "2-digit", minute: "2-digit" }).format(at);

export const dayAndTime = (at: Date, zone: string): string =>
  `${format(zone, { day: "numeric", month: "long", year: "numeric" }).format(at)}, ${clock(at, zone)}`;

export const monthAndYear = (at: Date, zone: string): string =>
  format(zone, { month: "long", year: "numeric" }).format(at);

export const isSameDay = (a: Date, b: Date, zone: string): boolean =>
  longDay(a, zone) === longDay(b, zone);

/** For lists: the time today, else the day. */
export const brief = (at: Date, now: Date, zone: string): string =>
  isSameDay(at, now, zone) ? clock(at, zone) : shortDay(at, zone);

/** Days of a calendar, "2026-11-23", which belong to no zone. */
const ofDay = (day: string, options: Intl.DateTimeFormatOptions): string =>
  format("UTC", options).format(new Date(`${day}T12:00:00Z`));

export const weekdayOf = (day: string): string => ofDay(day, { weekday: "long" });
export const dayOfMonth = (day: string): string => ofDay(day, { day: "numeric", month: "short" });
export const dayInWords = (day: string): string =>
  ofDay(day, { day: "numeric", month: "long", year: "numeric" });
export const monthInWords = (day: string): string => ofDay(day, { month: "long", year: "numeric" });
