import { cardOf } from "@/components/story/share/card";
import { getNewsroom } from "@/domain/newsroom/queries";
import { findStoryAddress, getPublishedStory } from "@/domain/story/queries";
import { answerMade } from "@/lib/conditional";
import { env } from "@/lib/env";
import { slugOf } from "@/lib/page-props";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const slug = await slugOf(params);
  const story = await getPublishedStory(slug);
  if (story) {
    const { digest, draw } = await cardOf(story, await getNewsroom());
    return answerMade(request, { digest, contentType: "image/jpeg", make: draw });
  }
  const present = await findStoryAddress(slug);
  if (!present) return new Response("There is no such page.", { status: 404 });
  const location = `${env().SITE_URL}/stories/${encodeURIComponent(present)}/card.jpg`;
  return new Response(null, { status: 308, headers: { location } });
}
