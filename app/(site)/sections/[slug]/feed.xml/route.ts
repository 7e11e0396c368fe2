import { rss } from "@/components/site/feed";
import { feedOf } from "@/components/site/feed-source";
import { getSection } from "@/domain/section/queries";
import { answerText } from "@/lib/conditional";
import { slugOf } from "@/lib/page-props";

type Context = { params: Promise<{ slug: string }> };

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const section = await getSection(await slugOf(params));
  if (!section) return new Response("There is no such section.", { status: 404 });
  const feed = await feedOf(`/sections/${section.slug}/feed.xml`, section);
  return answerText(request, rss(feed), "application/rss+xml; charset=utf-8");
}
