import { seriesPath } from "@/components/series/series-line";
import { rss } from "@/components/site/feed";
import { feedOfSeries } from "@/components/site/feed-source";
import { findSeriesAddress, getSeries } from "@/domain/series/queries";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";
import { slugOf } from "@/lib/page-props";

type Context = { params: Promise<{ slug: string }> };

export const dynamic = "force-dynamic";

/** Feed readers keep an address for years: a former one leads to the present one for good. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const slug = await slugOf(params);
  const series = await getSeries(slug);
  if (series)
    return answerText(
      request,
      rss(await feedOfSeries(series)),
      "application/rss+xml; charset=utf-8",
    );
  const present = await findSeriesAddress(slug);
  if (!present) return new Response("There is no such series.", { status: 404 });
  const location = `${env().SITE_URL}${seriesPath(present)}/feed.xml`;
  return new Response(null, { status: 308, headers: { location } });
}
