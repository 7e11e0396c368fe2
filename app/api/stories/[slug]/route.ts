import { wholeStoryAnswer } from "@/components/story/answer";
import { correctionsOf } from "@/domain/correction/queries";
import { getPlace } from "@/domain/series/queries";
import { findStoryAddress, getPublishedStory } from "@/domain/story/queries";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";
import { slugOf } from "@/lib/page-props";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

/** One published story with its text; a former address leads to the present one for good. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const slug = await slugOf(params);
  const base = env().SITE_URL;
  const story = await getPublishedStory(slug);
  if (story) {
    const [corrections, place] = await Promise.all([correctionsOf(story.id), getPlace(story.id)]);
    const answer = wholeStoryAnswer({ story, corrections, place }, base);
    return answerText(request, JSON.stringify(answer), "application/json");
  }
  const present = await findStoryAddress(slug);
  if (!present) return problem(404, "There is no such story", "It may have been taken down.");
  const location = `${base}/api/stories/${encodeURIComponent(present)}`;
  return new Response(null, { status: 308, headers: { location } });
}
