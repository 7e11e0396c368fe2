import type { Entry } from "@/domain/story/calendar/queries";
import type { CalendarView, Day } from "@/domain/story/calendar/rules";
import { dayOfMonth, weekdayOf } from "@/lib/dates";
import { CalendarEntry } from "./calendar-entry";

/** A cell of a month shows so many; the rest is a link away. */
const perCell = 5;

type Shown = {
  view: CalendarView;
  at: Day;
  today: Day;
  days: { day: Day; entries: Entry[] }[];
  timeZone: string;
  dayAddress: (day: Day) => string;
};

/** Seven columns where there is room; on a phone a list of the days on which something is planned. */
export function CalendarDays({ view, at, today, days, timeZone, dayAddress }: Shown) {
  const isGrid = view !== "day";
  const isEmpty = days.every(({ entries }) => entries.length === 0);
  return (
    <>
      {isEmpty && (
        <p
          className={`border-t border-ink py-6 font-prose text-[19px] ${isGrid ? "md:hidden" : ""}`}
        >
          Nothing is planned here.
        </p>
      )}
      <ol className={isGrid ? "md:grid md:grid-cols-7 md:border-t md:border-l md:border-rule" : ""}>
        {days.map(({ day, entries }) => {
          const isOutside = view === "month" && day.slice(0, 7) !== at.slice(0, 7);
          const shown = view === "month" ? entries.slice(0, perCell) : entries;
          const more = entries.length - shown.length;
          const quiet = entries.length === 0 && isGrid;
          return (
            <li
              key={day}
              aria-current={day === today ? "date" : undefined}
              className={`min-w-0 border-t border-ink py-2 md:p-2 ${
                isGrid ? "md:border-t-0 md:border-r md:border-b md:border-rule" : "md:px-0"
              } ${quiet ? "hidden md:block" : ""} ${view === "month" ? "md:min-h-[110px]" : "md:min-h-[300px]"} ${
                isOutside ? "md:bg-sheet" : ""
              }`}
            >
              <h3 className="mb-1 text-[14px]">
                <a
                  href={dayAddress(day)}
                  className={`touch gap-1 hover:underline md:min-h-[24px] ${
                    day === today
                      ? "font-semibold underline decoration-4 decoration-verdigris underline-offset-4"
                      : "text-quiet"
                  }`}
                >
                  <span className="md:sr-only">{weekdayOf(day)} </span>
                  {dayOfMonth(day)}
                  {day === today && <span className="sr-only"> today</span>}
                </a>
              </h3>
              <ul className="grid gap-2">
                {shown.map((entry) => (
                  <li key={`${entry.kind} ${entry.id}`}>
                    <CalendarEntry {...{ entry, timeZone }} />
                  </li>
                ))}
              </ul>
              {more > 0 && (
                <a href={dayAddress(day)} className="link touch text-[14px]">
                  and {more} more
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
