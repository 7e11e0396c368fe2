import { jsonFeed } from "@/components/site/feed";
import { feedOfAll } from "@/components/site/feed-source";
import { answerText } from "@/lib/conditional";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return answerText(request, jsonFeed(await feedOfAll("/feed.json")), "application/feed+json");
}
