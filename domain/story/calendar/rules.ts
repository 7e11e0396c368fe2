/** Days as the newsroom's calendar writes them, "2026-11-23"; arithmetic on them knows no zone. */
export type Day = string;

export const calendarViews = ["month", "week", "day"] as const;
export type CalendarView = (typeof calendarViews)[number];

const millisPerDay = 86_400_000;
const toDay = (noon: number): Day => new Date(noon).toISOString().slice(0, 10);
const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

export const addDays = (day: Day, count: number): Day => toDay(noonOf(day) + count * millisPerDay);

/** Weeks begin on Monday, as ISO 8601 and the newsrooms of most countries have it. */
export const mondayOf = (day: Day): Day =>
  addDays(day, -((new Date(noonOf(day)).getUTCDay() + 6) % 7));

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return toDay(Date.UTC(year, month - 1 + count, 1, 12));
}

/** The days a view shows; a month shows whole weeks. */
export function daysOf(view: CalendarView, at: Day): Day[] {
  if (view === "day") return [at];
  const start = mondayOf(view === "week" ? at : firstOfMonth(at));
  const end = view === "week" ? addDays(start, 6) : addDays(addMonths(at, 1), -1);
  const days: Day[] = [];
  for (let day = start; day <= end || days.length % 7 > 0; day = addDays(day, 1)) days.push(day);
  return days;
}

export function stepOf(view: CalendarView, at: Day, count: 1 | -1): Day {
  if (view === "month") return addMonths(at, count);
  return addDays(at, view === "week" ? 7 * count : count);
}
