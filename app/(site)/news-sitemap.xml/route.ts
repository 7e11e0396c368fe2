import { newsSitemap } from "@/components/site/sitemap";
import { getNewsroom } from "@/domain/newsroom/queries";
import { listFresh } from "@/domain/story/public-addresses";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const [newsroom, stories] = await Promise.all([getNewsroom(), listFresh()]);
  const body = newsSitemap(env().SITE_URL, newsroom, stories);
  return answerText(request, body, "application/xml; charset=utf-8");
}
