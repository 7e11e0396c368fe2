import { formatterOf } from "./formatter";

/** Dates as a newsroom writes them: its zone, its language, a 24-hour clock. */
export type Dates = {
  shortDay: (at: Date) => string;
  shortDate: (at: Date) => string;
  longDay: (at: Date) => string;
  weekday: (at: Date) => string;
  clock: (at: Date) => string;
  dayAndTime: (at: Date) => string;
  monthAndYear: (at: Date) => string;
  isSameDay: (a: Date, b: Date) => boolean;
  /** For lists: the time today, else the day. */
  brief: (at: Date, now: Date) => string;
};

type Place = { locale: string; zone: string };

const parts = {
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  shortDate: { day: "numeric", month: "short", year: "numeric" },
  longDay: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  day: { day: "numeric", month: "long", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  monthAndYear: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export function datesIn({ locale, zone }: Place): Dates {
  const write = (at: Date, kind: keyof typeof parts): string =>
    formatterOf(locale, { timeZone: zone, ...parts[kind] }).format(at);
  const isEnglish = locale.startsWith("en");
  const dates: Dates = {
    shortDay: (at) => (isEnglish ? write(at, "shortDay").replace(",", "") : write(at, "shortDay")),
    shortDate: (at) => write(at, "shortDate"),
    longDay: (at) => write(at, "longDay"),
    weekday: (at) => write(at, "weekday"),
    clock: (at) => write(at, "clock"),
    dayAndTime: (at) => `${write(at, "day")}${isEnglish ? "," : "،"} ${write(at, "clock")}`,
    monthAndYear: (at) => write(at, "monthAndYear"),
    isSameDay: (a, b) => write(a, "longDay") === write(b, "longDay"),
    brief: (at, now) => (dates.isSameDay(at, now) ? dates.clock(at) : dates.shortDay(at)),
  };
  return dates;
}

/** The desk's dates, in British English. */
const inEnglish = (zone: string): Dates => datesIn({ locale: "en-GB", zone });

export const shortDay = (at: Date, zone: string): string => inEnglish(zone).shortDay(at);
export const shortDate = (at: Date, zone: string): string => inEnglish(zone).shortDate(at);
export const longDay = (at: Date, zone: string): string => inEnglish(zone).longDay(at);
export const clock = (at: Date, zone: string): string => inEnglish(zone).clock(at);
export const dayAndTime = (at: Date, zone: string): string => inEnglish(zone).dayAndTime(at);
export const monthAndYear = (at: Date, zone: string): string => inEnglish(zone).monthAndYear(at);
export const isSameDay = (a: Date, b: Date, zone: string): boolean =>
  inEnglish(zone).isSameDay(a, b);
export const brief = (at: Date, now: Date, zone: string): string => inEnglish(zone).brief(at, now);

/** Days of a calendar, "2026-11-23", which belong to no zone. */
const ofDay = (day: string, options: Intl.DateTimeFormatOptions): string =>
  formatterOf("en-GB", { timeZone: "UTC", ...options }).format(new Date(`${day}T12:00:00Z`));

export const weekdayOf = (day: string): string => ofDay(day, { weekday: "long" });
export const dayOfMonth = (day: string): string => ofDay(day, { day: "numeric", month: "short" });
export const dayInWords = (day: string): string =>
  ofDay(day, { day: "numeric", month: "long", year: "numeric" });
export const monthInWords = (day: string): string => ofDay(day, { month: "long", year: "numeric" });
