import { DeskTitle } from "@/components/desk/desk-title";
import { ImportForm } from "@/components/import/import-form.client";
import { ImportList } from "@/components/import/import-list";
import { listImports } from "@/domain/import/site/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";

export const metadata = { title: "Import a site" };

export default async function Imports() {
  const staff = await requireStaff("settings.manage");
  const [runs, sections, { timeZone }] = await Promise.all([
    listImports(staff),
    listSections(),
    getNewsroom(),
  ]);
  return (
    <>
      <DeskTitle title="Import a site" />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[5fr_7fr]">
        <ImportForm sections={sections.map(({ id, name }) => ({ id, name }))} />
        <ImportList {...{ runs, timeZone }} now={new Date()} />
      </div>
    </>
  );
}
