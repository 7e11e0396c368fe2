import { NothingFound, Pager } from "@/components/desk/pager";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { PeopleFilter } from "@/domain/person/input";
import { listPeople } from "@/domain/person/queries";
import type { Staff } from "@/domain/person/rules";
import { shortDate } from "@/lib/dates";
import { PeopleList } from "./people-list.client";

const path = "/desk/people";

export async function PeopleTable({ staff, filter }: { staff: Staff; filter: PeopleFilter }) {
  const [{ items, next }, { timeZone }] = await Promise.all([
    listPeople(staff, filter),
    getNewsroom(),
  ]);
  const isFiltered = Boolean(filter.q || filter.role || filter.status || filter.after);
  if (items.length === 0)
    return <NothingFound path={path} isFiltered={isFiltered} none="Nobody is here yet." />;
  const people = items.map(({ createdAt, ...person }) => ({
    ...person,
    joined: shortDate(createdAt, timeZone),
    isYou: person.id === staff.id,
  }));
  return (
    <>
      <PeopleList people={people} />
      <Pager path={path} query={filter} next={next} />
    </>
  );
}
