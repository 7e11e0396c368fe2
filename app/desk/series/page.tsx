import { DeskTitle } from "@/components/desk/desk-title";
import { NothingFound, Pager } from "@/components/desk/pager";
import { NewSeries } from "@/components/series/new-series.client";
import { SeriesTable } from "@/components/series/series-table";
import { requireStaff } from "@/domain/person/session";
import { listDeskSeries } from "@/domain/series/desk-queries";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Series" };

export default async function SeriesDesk({ searchParams }: PageProps) {
  const staff = await requireStaff("series.manage");
  const after = first((await searchParams).after);
  const { items, next } = await listDeskSeries(staff, {
    after: decodeCursor(after, isTimeKey),
    limit: 50,
  });
  return (
    <>
      <DeskTitle title="Series" />
      <NewSeries />
      {items.length > 0 ? (
        <SeriesTable series={items} />
      ) : (
        <NothingFound
          path="/desk/series"
          isFiltered={after !== undefined}
          none="No series yet. A series puts stories that belong together into an order."
        />
      )}
      <Pager path="/desk/series" query={{ after }} next={next} />
    </>
  );
}
