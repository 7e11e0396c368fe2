import { ListKeys } from "@/components/desk/list-keys.client";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import { type PlanFilter, planAddress } from "@/domain/story/board/input";
import { type Entry, listEntries } from "@/domain/story/calendar/queries";
import { addDays, type CalendarView, type Day, daysOf } from "@/domain/story/calendar/rules";
import { fromLocalTime, toLocalTime } from "@/lib/local-time";
import { CalendarDays } from "./calendar-days";
import { CalendarHead, Weekdays } from "./calendar-head";

type Shown = { staff: Staff; filter: PlanFilter; view: CalendarView; at: Day; today: Day };

/** What is planned, what goes out and what went out, by the days of the newsroom's zone. */
export async function Calendar({ staff, filter, view, at, today }: Shown) {
  const { timeZone } = await getNewsroom();
  const days = daysOf(view, at);
  const startOf = (day: Day) => fromLocalTime(`${day}T00:00`, timeZone) ?? new Date(day);
  const from = startOf(days[0] ?? at);
  const to = startOf(addDays(days.at(-1) ?? at, 1));
  const entries = await listEntries(staff, { from, to }, filter);
  const byDay = new Map<Day, Entry[]>(days.map((day) => [day, []]));
  for (const entry of entries) byDay.get(toLocalTime(entry.at, timeZone).slice(0, 10))?.push(entry);
  const address = (change: { view: CalendarView; at: Day }) =>
    planAddress("/desk/calendar", filter, change);
  return (
    <>
      <CalendarHead {...{ view, at, days, today, timeZone, address }} />
      {view !== "day" && <Weekdays days={days} />}
      <CalendarDays
        {...{ view, at, today, timeZone }}
        days={days.map((day) => ({ day, entries: byDay.get(day) ?? [] }))}
        dayAddress={(day) => address({ view: "day", at: day })}
      />
      <ListKeys />
    </>
  );
}
