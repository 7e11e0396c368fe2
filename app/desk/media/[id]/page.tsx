import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { PictureUses } from "@/components/media/picture-uses";
import { DeletePicture, PictureWordsForm } from "@/components/media/picture-words-form.client";
import { mediaId } from "@/domain/media/input";
import { getMedia, listMediaUses } from "@/domain/media/queries";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";
import { pictureUrl } from "@/lib/picture";

export const metadata = { title: "Picture" };

export default async function Picture({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("media.manage");
  const id = mediaId.safeParse(await params);
  const item = id.success ? await getMedia(staff, id.data.id) : null;
  if (!item) notFound();
  const uses = await listMediaUses(staff, item.id);
  return (
    <>
      <DeskTitle title={item.filename}>
        <a href="/desk/media" className="link touch">
          All pictures
        </a>
      </DeskTitle>
      <div className="grid gap-8 lg:grid-cols-[7fr_5fr]">
        <img
          src={pictureUrl(item.id, item.widths.find((one) => one >= 800) ?? item.width, "jpg")}
          alt={item.alt}
          width={item.width}
          height={item.height}
          className="h-auto max-h-[70dvh] w-full bg-sheet object-contain"
        />
        <div className="grid content-start gap-8">
          <PictureWordsForm item={item} />
          <PictureUses uses={uses} />
          {uses.length === 0 && <DeletePicture id={item.id} filename={item.filename} />}
        </div>
      </div>
    </>
  );
}
