import { DeskTitle } from "@/components/desk/desk-title";
import { LibraryFilters } from "@/components/poll/desk/library-filters";
import { LibraryTable } from "@/components/poll/desk/library-table";
import { requireStaff } from "@/domain/person/session";
import { parseLibraryQuery } from "@/domain/poll/library/filter";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Polls" };

export default async function Polls({ searchParams }: PageProps) {
  const staff = await requireStaff("poll.integrity");
  const query = await searchParams;
  const filter = parseLibraryQuery(query);
  return (
    <>
      <DeskTitle title="Polls" />
      <LibraryFilters filter={filter} />
      <LibraryTable staff={staff} filter={filter} after={first(query.after)} />
    </>
  );
}
