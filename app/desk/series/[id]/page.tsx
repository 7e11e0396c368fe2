import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { AddParts } from "@/components/series/add-parts.client";
import { DeleteSeries } from "@/components/series/delete-series.client";
import { PartList } from "@/components/series/part-list.client";
import { seriesPath } from "@/components/series/series-line";
import { SeriesWording } from "@/components/series/series-wording.client";
import { ButtonLink } from "@/components/ui/button";
import { requireStaff } from "@/domain/person/session";
import { findCandidates, getDeskSeries } from "@/domain/series/desk-queries";
import { seriesId } from "@/domain/series/input";
import { type PageProps, searched } from "@/lib/page-props";

export const metadata = { title: "Series" };

export default async function OneSeries({ params, searchParams }: PageProps<{ id: string }>) {
  const staff = await requireStaff("series.manage");
  const id = seriesId.safeParse((await params).id);
  const series = id.success ? await getDeskSeries(staff, id.data) : null;
  if (!series) notFound();
  const q = searched((await searchParams).q);
  return (
    <>
      <DeskTitle title={series.title}>
        {series.isPublic && (
          <ButtonLink href={seriesPath(series.slug)} tone="quiet">
            See its page
          </ButtonLink>
        )}
      </DeskTitle>
      <div className="grid gap-x-13 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div className="grid content-start gap-10">
          <PartList seriesId={series.id} parts={series.parts} />
          <SeriesWording series={series} />
          <DeleteSeries id={series.id} title={series.title} />
        </div>
        <AddParts seriesId={series.id} q={q} candidates={await findCandidates(staff, q)} />
      </div>
    </>
  );
}
