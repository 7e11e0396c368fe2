import { answerFeed, feedOfAll } from "@/components/site/feed-source";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return answerFeed(request, await feedOfAll("/feed.xml"), "feed.xml");
}
