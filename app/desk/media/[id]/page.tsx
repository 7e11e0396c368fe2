import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { FramingForm } from "@/components/media/framing-form.client";
import { PictureUses } from "@/components/media/picture-uses";
import { DeletePicture, PictureWordsForm } from "@/components/media/picture-words-form.client";
import { ReplacePicture } from "@/components/media/replace-picture.client";
import { mediaId } from "@/domain/media/input";
import { getFraming, getMedia, listMediaUses } from "@/domain/media/queries";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Picture" };

export default async function Picture({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("media.manage");
  const id = mediaId.safeParse(await params);
  const item = id.success ? await getMedia(staff, id.data.id) : null;
  const framing = item && (await getFraming(staff, item.id));
  if (!framing) notFound();
  const uses = await listMediaUses(staff, item.id);
  return (
    <>
      <DeskTitle title={item.filename}>
        <a href="/desk/media" className="link touch">
          All pictures
        </a>
      </DeskTitle>
      <div className="grid gap-8 lg:grid-cols-[7fr_5fr]">
        <FramingForm key={item.edition} item={item} framing={framing} />
        <div className="grid content-start gap-8">
          <PictureWordsForm item={item} />
          <PictureUses uses={uses} />
          <ReplacePicture item={item} uses={uses.filter(({ isPast }) => !isPast).length} />
          {uses.length === 0 && <DeletePicture id={item.id} filename={item.filename} />}
        </div>
      </div>
    </>
  );
}
