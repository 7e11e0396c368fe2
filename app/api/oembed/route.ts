import { embedCode, embedHeight } from "@/components/poll/embed-code";
import { getNewsroom } from "@/domain/newsroom/queries";
import { getPublicPoll } from "@/domain/poll/queries";
import { env } from "@/lib/env";
import { problem } from "@/lib/problem";

const pollPath = /^\/polls\/([0-9a-f-]{36})(?:\/embed)?\/?$/;
/** A poll is readable down to this; sites that have less get it scrolled. */
const [minWidth, maxWidth] = [280, 640];

/** oEmbed 1.0, so that other sites can show a poll for its link alone. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  if ((query.get("format") ?? "json") !== "json")
    return problem(501, "Not implemented", "The answer is JSON.");
  const poll = await pollAt(query.get("url") ?? "");
  if (!poll) return problem(404, "Not found", "There is no public poll at this address.");
  const { title } = await getNewsroom();
  const { SITE_URL } = env();
  const room = Number(query.get("maxwidth")) || maxWidth;
  const width = Math.max(minWidth, Math.min(maxWidth, room));
  return Response.json(
    {
      version: "1.0",
      type: "rich",
      title: poll.question,
      provider_name: title,
      provider_url: SITE_URL,
      html: embedCode(SITE_URL, poll),
      width,
      height: embedHeight,
      thumbnail_url: `${SITE_URL}/polls/${poll.id}/result.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      cache_age: 3_600,
    },
    { headers: { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" } },
  );
}

async function pollAt(address: string) {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  const [, id] = pollPath.exec(pathname) ?? [];
  return origin === env().SITE_URL && id ? getPublicPoll(id, null).catch(() => null) : null;
}
