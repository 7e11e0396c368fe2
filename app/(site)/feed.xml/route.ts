import { rss } from "@/components/site/feed";
import { feedOfAll } from "@/components/site/feed-source";
import { answerText } from "@/lib/conditional";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return answerText(
    request,
    rss(await feedOfAll("/feed.xml")),
    "application/rss+xml; charset=utf-8",
  );
}
