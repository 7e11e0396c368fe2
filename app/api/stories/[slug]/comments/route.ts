import { type NextRequest, NextResponse } from "next/server";
import { commentsHref } from "@/components/comment/addresses";
import { type CommentProblem, problemOf } from "@/components/comment/problems";
import { refusedPage } from "@/components/comment/refused-page";
import { type PostResult, postComment } from "@/domain/comment/commands";
import { commentInput, commentListInput } from "@/domain/comment/input";
import { countComments, findDiscussion, listComments } from "@/domain/comment/queries";
import { isPublished } from "@/domain/comment/rules";
import { commentTags } from "@/domain/comment/tags";
import { getVoice } from "@/domain/newsroom/queries";
import { getViewer } from "@/domain/person/session";
import { readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { expireTags } from "@/lib/page-tags";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

/** 5,000 characters of anything, as a form writes them, and room to tell what is too long. */
const maxBytes = 256 * 1024;

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

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const slug = decoded((await params).slug);
  const body = await readBody(request, { maxBytes });
  if (!body.ok) return body.answer;
  const voice = await getVoice();
  const refuse = (refused: CommentProblem) =>
    body.kind === "form"
      ? refusedPage({ slug, refused, typed: body.data, voice })
      : problem(refused.status, refused.title, refused.detail, refused.headers);

  const viewer = await getViewer();
  if (!viewer) return refuse(problemOf({ reason: "signedOut" }, voice));
  const story = await findDiscussion(slug);
  // Taken down while somebody wrote: what they wrote is theirs to keep.
  if (!story) return refuse(problemOf({ ok: false, reason: "notFound" }, voice));
  const input = commentInput.safeParse(body.data);
  if (!input.success)
    return refuse(problemOf({ reason: "badInput", detail: input.error.issues[0]?.message }, voice));

  const posted = await postComment(viewer, { storyId: story.storyId, ...input.data });
  if (!posted.ok) return refuse(problemOf(posted, voice));
  if (isPublished(posted.comment.status)) await expireTags(commentTags.ofStory(story.storyId));
  return body.kind === "form" ? back(slug, posted) : created(slug, posted);
}

type Posted = Extract<PostResult, { ok: true }>;

const stateOf = ({ comment }: Posted) => (isPublished(comment.status) ? "published" : "pending");

function created(slug: string, posted: Posted): Response {
  const { id, parentId: parent } = posted.comment;
  return NextResponse.json(
    { id, status: stateOf(posted), parent, url: placeOf(slug, posted) },
    { status: 201, headers: { "cache-control": "no-store" } },
  );
}

const back = (slug: string, posted: Posted): Response =>
  new Response(null, { status: 303, headers: { location: placeOf(slug, posted) } });

/** Where the author finds the comment: in its thread if it is a reply. */
function placeOf(slug: string, posted: Posted): string {
  const { id, parentId } = posted.comment;
  const state = stateOf(posted);
  const thread = parentId && state === "published" ? id : undefined;
  const at = state === "published" ? `comment-${id}` : "comments";
  return commentsHref(slug, { thread, posted: state }, at);
}
