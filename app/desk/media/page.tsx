import { DeskTitle } from "@/components/desk/desk-title";
import { NothingFound, Pager } from "@/components/desk/pager";
import { AddPictures } from "@/components/media/add-pictures.client";
import { MediaViews } from "@/components/media/media-views";
import { PictureGrid } from "@/components/media/picture-grid";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { mediaShown } from "@/domain/media/input";
import { listMedia } from "@/domain/media/queries";
import { requireStaff } from "@/domain/person/session";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps, searched } from "@/lib/page-props";

export const metadata = { title: "Media" };

export default async function Media({ searchParams }: PageProps) {
  const staff = await requireStaff("media.manage");
  const query = await searchParams;
  const q = searched(query.q);
  const shown = mediaShown.parse(first(query.shown));
  const after = first(query.after);
  const { items, next } = await listMedia(staff, {
    q,
    shown,
    after: decodeCursor(after, isTimeKey),
    limit: 24,
  });
  return (
    <>
      <DeskTitle title="Media" />
      <div className="grid items-start gap-5 pb-5 lg:grid-cols-2">
        <form action="/desk/media" className="grid grid-cols-[1fr_auto] items-end gap-3">
          <TextInput id="q" name="q" type="search" label="Search media" defaultValue={q} />
          {shown && <input type="hidden" name="shown" value={shown} />}
          <Button type="submit" tone="quiet">
            Show
          </Button>
          <MediaViews q={q} shown={shown} />
        </form>
        <AddPictures />
      </div>
      {items.length > 0 ? (
        <PictureGrid items={items} />
      ) : (
        <NothingFound
          path="/desk/media"
          isFiltered={q !== "" || shown !== undefined || after !== undefined}
          none="No pictures yet. Add the first one above."
        />
      )}
      <Pager path="/desk/media" query={{ q, shown, after }} next={next} />
    </>
  );
}
