import { DeskTitle } from "@/components/desk/desk-title";
import { PeopleFilters } from "@/components/person/people-filters";
import { PeopleTable } from "@/components/person/people-table";
import { peopleFilter } from "@/domain/person/input";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps) {
  const staff = await requireStaff("people.manage");
  const filter = peopleFilter.parse(await searchParams);
  return (
    <>
      <DeskTitle title="People" />
      <PeopleFilters filter={filter} />
      <PeopleTable staff={staff} filter={filter} />
    </>
  );
}
