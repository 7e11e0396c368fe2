import { countComments, findDiscussion } from "@/domain/comment/queries";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

/** How many comments stand; what pages that are open ask now and then, so a cache may hold it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const story = await findDiscussion(slug.includes("%") ? decodeURIComponent(slug) : slug);
  if (!story) return problem(404, "Not found");
  return Response.json(
    { total: await countComments(story.storyId) },
    { headers: { "cache-control": "public, max-age=0, s-maxage=5" } },
  );
}
