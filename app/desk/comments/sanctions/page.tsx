import { DeskTitle } from "@/components/desk/desk-title";
import { SanctionList } from "@/components/sanction/sanction-list";
import { requireStaff } from "@/domain/person/session";
import { sanctionFilter } from "@/domain/sanction/input";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Sanctions" };

export default async function SanctionsPage({ searchParams }: PageProps) {
  const staff = await requireStaff("person.sanction");
  const filter = sanctionFilter.parse(await searchParams);
  return (
    <>
      <DeskTitle title="Sanctions" />
      <SanctionList staff={staff} filter={filter} />
    </>
  );
}
