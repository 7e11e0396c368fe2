import { DeskTitle } from "@/components/desk/desk-title";
import { EventFilters } from "@/components/event/event-filters";
import { EventList } from "@/components/event/event-list";
import { eventFilter } from "@/domain/event/input";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Log" };

export default async function LogPage({ searchParams }: PageProps) {
  const staff = await requireStaff("log.read");
  const filter = eventFilter.parse(await searchParams);
  return (
    <>
      <DeskTitle title="Log" />
      <EventFilters staff={staff} filter={filter} />
      <EventList staff={staff} filter={filter} />
    </>
  );
}
