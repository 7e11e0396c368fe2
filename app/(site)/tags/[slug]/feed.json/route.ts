import { feedRoute } from "@/components/site/feed-source";

export const dynamic = "force-dynamic";

export const GET = feedRoute("tags", "feed.json");
