import { sitemap } from "@/components/site/sitemap";
import { listSeriesAddresses } from "@/domain/series/queries";
import { type Address, listAddresses } from "@/domain/story/public-addresses";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";

const under = (folder: string, addresses: readonly Address[]) =>
  addresses.map(({ slug, changedAt }) => ({
    path: `/${folder}/${encodeURIComponent(slug)}`,
    changedAt,
  }));

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const [{ stories, sections, tags, authors }, series] = await Promise.all([
    listAddresses(),
    listSeriesAddresses(),
  ]);
  const places = [
    { path: "/", changedAt: stories[0]?.changedAt },
    { path: "/corrections" },
    ...under("stories", stories),
    ...under("sections", sections),
    ...under("series", series),
    ...under("tags", tags),
    ...under("authors", authors),
  ];
  return answerText(request, sitemap(env().SITE_URL, places), "application/xml; charset=utf-8");
}
