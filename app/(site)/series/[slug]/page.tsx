import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { seriesPath } from "@/components/series/series-line";
import { SeriesParts } from "@/components/series/series-parts";
import { JsonLd } from "@/components/site/json-ld";
import { listMetadata } from "@/components/site/metadata";
import { PageTitle } from "@/components/site/page-title";
import { breadcrumbsOf } from "@/components/site/structured-data";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { findSeriesAddress, getSeries } from "@/domain/series/queries";
import { type PageProps, slugOf } from "@/lib/page-props";

type Props = PageProps<{ slug: string }>;

async function find(params: Props["params"]) {
  const slug = await slugOf(params);
  const series = await getSeries(slug);
  if (series) return series;
  const present = await findSeriesAddress(slug);
  return present && present !== slug ? permanentRedirect(seriesPath(present)) : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [series, newsroom] = await Promise.all([find(params), getNewsroom()]);
  return listMetadata(newsroom, {
    name: series.title,
    description: series.standfirst,
    path: seriesPath(series.slug),
    hasFeed: true,
  });
}

export default async function SeriesPage({ params }: Props) {
  const [series, newsroom, { words }] = await Promise.all([
    find(params),
    getNewsroom(),
    getVoice(),
  ]);
  const { parts } = series;
  return (
    <>
      <JsonLd graph={[breadcrumbsOf(newsroom, [{ name: series.title }])]} />
      <PageTitle
        kind={words.site.series.kind(parts.length)}
        title={series.title}
        intro={series.standfirst}
        feedOf={seriesPath(series.slug)}
        isHung
      />
      <SeriesParts parts={parts} />
    </>
  );
}
