import type { ReactNode } from "react";
import { type CalendarView, calendarViews, type Day, stepOf } from "@/domain/story/calendar/rules";
import { dayInWords, monthInWords, weekdayOf } from "@/lib/dates";

type Shown = {
  view: CalendarView;
  at: Day;
  days: Day[];
  today: Day;
  timeZone: string;
  address: (change: { view: CalendarView; at: Day }) => string;
};

const viewWords: Record<CalendarView, string> = { month: "Month", week: "Week", day: "Day" };

/** Where in time one is, and the ways on: links, so that every view has an address. */
export function CalendarHead({ view, at, days, today, timeZone, address }: Shown) {
  const [first = at, last = at] = [days[0], days.at(-1)];
  const span =
    view === "month"
      ? monthInWords(at)
      : view === "week"
        ? `${dayInWords(first)} to ${dayInWords(last)}`
        : `${weekdayOf(at)}, ${dayInWords(at)}`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
      <div>
        <h2 className="font-display text-[28px] leading-tight font-[540]">{span}</h2>
        <p className="text-[14px] text-quiet">Time of {timeZone.replaceAll("_", " ")}</p>
      </div>
      <nav aria-label="Calendar" className="flex flex-wrap items-center gap-x-5">
        <Way href={address({ view, at: stepOf(view, at, -1) })}>Previous</Way>
        <Way href={address({ view, at: today })}>Today</Way>
        <Way href={address({ view, at: stepOf(view, at, 1) })}>Next</Way>
        <span aria-hidden="true" className="h-5 border-l border-edge" />
        {calendarViews.map((one) => (
          <Way key={one} href={address({ view: one, at })} isHere={one === view}>
            {viewWords[one]}
          </Way>
        ))}
      </nav>
    </div>
  );
}

function Way({
  href,
  isHere = false,
  children,
}: {
  href: string;
  isHere?: boolean;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      aria-current={isHere ? "true" : undefined}
      className={`touch ${isHere ? "font-semibold" : "link"}`}
    >
      {children}
    </a>
  );
}

/** The names of the columns; days say theirs themselves, so these are for the eye. */
export function Weekdays({ days }: { days: Day[] }) {
  return (
    <div aria-hidden="true" className="hidden text-[14px] text-quiet md:grid md:grid-cols-7">
      {days.slice(0, 7).map((day) => (
        <span key={day} className="px-2 pb-1">
          {weekdayOf(day)}
        </span>
      ))}
    </div>
  );
}
