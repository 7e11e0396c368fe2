import { notFound } from "next/navigation";
import { chosenFront } from "@/components/front/chosen-front";
import { FrontDraft } from "@/components/front/front-draft";
import { FrontPreviewBar } from "@/components/front/front-preview-bar";
import { shownBy } from "@/components/preview/shown";
import { requireStaff } from "@/domain/person/session";
import { addressOf } from "@/lib/address";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Preview of the front" };

export default async function FrontPreview({ searchParams }: PageProps) {
  const staff = await requireStaff("front.edit");
  const query = await searchParams;
  const chosen = await chosenFront(query.section);
  if (!chosen) notFound();
  const { section } = chosen;
  const shown = shownBy(query);
  const isBare = query.bare !== undefined;
  return (
    <>
      {!isBare && <FrontPreviewBar section={section?.slug} shown={shown} />}
      {shown.width === "phone" && !isBare ? (
        <iframe
          src={addressOf("/desk/front/preview", {
            section: section?.slug,
            theme: shown.theme,
            bare: "1",
          })}
          title="The front on a phone"
          className="mx-auto my-5 block h-[844px] w-[390px] max-w-full border border-edge bg-paper"
        />
      ) : (
        <FrontDraft staff={staff} section={section} theme={shown.theme} />
      )}
    </>
  );
}
