import { sitemapIndex } from "@/components/site/sitemap";
import { listAddressParts } from "@/domain/story/public-addresses";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** An index: each sitemap it names holds 50,000 addresses at most. */
export async function GET(request: Request): Promise<Response> {
  const parts = (await listAddressParts()).map(({ kind, part, changedAt }) => ({
    path: `/sitemaps/${kind}-${part}.xml`,
    changedAt,
  }));
  const sitemaps = [{ path: "/sitemaps/pages.xml" }, ...parts];
  return answerText(
    request,
    sitemapIndex(env().SITE_URL, sitemaps),
    "application/xml; charset=utf-8",
  );
}
