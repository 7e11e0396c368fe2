import { sitemap } from "@/components/site/sitemap";
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
  const { stories, sections, tags, authors } = await listAddresses();
  const places = [
    { path: "/", changedAt: stories[0]?.changedAt },
    ...under("stories", stories),
    ...under("sections", sections),
    ...under("tags", tags),
    ...under("authors", authors),
  ];
  return answerText(request, sitemap(env().SITE_URL, places), "application/xml; charset=utf-8");
}
