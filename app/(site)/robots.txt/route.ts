import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** Search pages are endless and the desk is nobody's business; the rest is there to be found. */
export async function GET(request: Request): Promise<Response> {
  const base = env().SITE_URL;
  const lines = [
    "User-agent: *",
    "Disallow: /desk",
    "Disallow: /account",
    "Disallow: /search",
    "Disallow: /api/",
    "",
    `Sitemap: ${base}/sitemap.xml`,
    `Sitemap: ${base}/news-sitemap.xml`,
    "",
  ];
  return answerText(request, lines.join("\n"), "text/plain; charset=utf-8");
}
