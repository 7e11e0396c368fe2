import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { BreakingDesk } from "@/components/front/breaking-desk";
import { chosenFront } from "@/components/front/chosen-front";
import { FrontDesk } from "@/components/front/front-desk.client";
import { FrontTabs } from "@/components/front/front-tabs";
import { ButtonLink } from "@/components/ui/button";
import { getDeskFront, listNewest } from "@/domain/front/desk-queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { addressOf } from "@/lib/address";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Front page" };

export default async function FrontPageDesk({ searchParams }: PageProps) {
  const staff = await requireStaff("front.edit");
  const chosen = await chosenFront((await searchParams).section);
  if (!chosen) notFound();
  const { section, sections } = chosen;
  const [front, newest, { timeZone }] = await Promise.all([
    getDeskFront(staff, section?.id ?? null),
    listNewest(staff, section?.id ?? null),
    getNewsroom(),
  ]);
  return (
    <>
      <DeskTitle title="Front page">
        <ButtonLink href={section ? `/sections/${section.slug}` : "/"} tone="quiet">
          See what readers see
        </ButtonLink>
      </DeskTitle>
      <BreakingDesk staff={staff} timeZone={timeZone} />
      <FrontTabs sections={sections} chosen={section?.slug} />
      <FrontDesk
        key={front.sectionId ?? "home"}
        {...{ front, newest, timeZone }}
        name={section?.name ?? "Front page"}
        sections={section ? null : sections.map(({ id, name }) => ({ id, name }))}
        previewHref={addressOf("/desk/front/preview", { section: section?.slug })}
        historyHref={addressOf("/desk/front/history", { section: section?.slug })}
      />
    </>
  );
}
