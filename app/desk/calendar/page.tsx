import { DeskTitle } from "@/components/desk/desk-title";
import { PlanFilters } from "@/components/story/board/plan-filters";
import { Calendar } from "@/components/story/calendar/calendar";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listTeam } from "@/domain/person/staff-queries";
import { parsePlanFilter } from "@/domain/story/board/input";
import { parseCalendar } from "@/domain/story/calendar/input";
import { toLocalTime } from "@/lib/local-time";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Calendar" };

export default async function CalendarPage({ searchParams }: PageProps) {
  const staff = await requireStaff("story.write");
  const [query, team, { timeZone }] = await Promise.all([
    searchParams,
    listTeam(staff),
    getNewsroom(),
  ]);
  const filter = parsePlanFilter(query);
  const today = toLocalTime(new Date(), timeZone).slice(0, 10);
  const { view, at } = parseCalendar(query, today);
  return (
    <>
      <DeskTitle title="Calendar" />
      <PlanFilters
        path="/desk/calendar"
        kept={{ view, at }}
        selfId={staff.id}
        {...{ filter, team }}
      />
      <Calendar {...{ staff, filter, view, at, today }} />
    </>
  );
}
