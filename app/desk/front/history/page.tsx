import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { chosenFront } from "@/components/front/chosen-front";
import { EditionList } from "@/components/front/edition-list";
import { FrontTabs } from "@/components/front/front-tabs";
import { ButtonLink } from "@/components/ui/button";
import { requireStaff } from "@/domain/person/session";
import { addressOf } from "@/lib/address";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Front page: history" };

const path = "/desk/front/history";

export default async function FrontHistory({ searchParams }: PageProps) {
  const staff = await requireStaff("front.edit");
  const query = await searchParams;
  const chosen = await chosenFront(query.section);
  if (!chosen) notFound();
  const { section, sections } = chosen;
  const before = Number.parseInt(first(query.before) ?? "", 10);
  return (
    <>
      <DeskTitle title="Published arrangements">
        <ButtonLink href={addressOf("/desk/front", { section: section?.slug })} tone="quiet">
          Back to the draft
        </ButtonLink>
      </DeskTitle>
      <FrontTabs sections={sections} chosen={section?.slug} path={path} />
      <EditionList
        {...{ staff, section, path }}
        before={before > 0 && before < 2 ** 31 ? before : null}
      />
    </>
  );
}
