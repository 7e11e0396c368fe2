import { type NextRequest, NextResponse } from "next/server";
import { refusedPage } from "@/components/comment/refused-page";
import { commentListInput } from "@/domain/comment/input";
import { countComments, findDiscussion, listComments } from "@/domain/comment/queries";
import { answerProgram, placeOf, takeComment } from "@/domain/comment/taking";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

/** The framework hands address parts on as they came; the server has refused what cannot be decoded. */
const decoded = (slug: string): string => (slug.includes("%") ? decodeURIComponent(slug) : slug);

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const asked = commentListInput.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return problem(422, "Unprocessable", asked.error.issues[0]?.message);
  const story = await findDiscussion(decoded((await params).slug));
  if (!story) return problem(404, "Not found");
  const [page, total] = await Promise.all([
    listComments(story.storyId, asked.data),
    countComments(story.storyId),
  ]);
  return NextResponse.json({ ...page, total }, { headers: { "cache-control": "no-cache" } });
}

/** From forms; what comes as JSON is answered before the framework (server/comment-routes.ts). */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const taken = await takeComment(request, decoded((await params).slug));
  if (taken instanceof Response) return taken;
  if (taken.sent.kind === "json") return answerProgram(taken);
  return taken.ok
    ? new Response(null, { status: 303, headers: { location: placeOf(taken.slug, taken.posted) } })
    : refusedPage({ ...taken, typed: taken.sent.data });
}
