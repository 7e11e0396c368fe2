import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** Proves to search engines that whoever tells them of changes here speaks for this site. */
export async function GET(request: Request): Promise<Response> {
  const { INDEXNOW_KEY: key } = env();
  if (!key) return new Response("There is no such page.", { status: 404 });
  return answerText(request, key, "text/plain; charset=utf-8");
}
