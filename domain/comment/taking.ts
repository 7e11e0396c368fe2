import "server-only";
import { getVoice } from "@/domain/newsroom/queries";
import { sessionIn } from "@/domain/person/session-token";
import { findViewer } from "@/domain/session/queries";
import { type Body, readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { expireTags } from "@/lib/page-tags";
import { problem } from "@/lib/problem";
import type { Voice } from "@/lib/words/voice";
import { commentsHref } from "./addresses";
import { type PostResult, postComment } from "./commands";
import { commentInput } from "./input";
import { type CommentProblem, problemOf } from "./problems";
import { findDiscussion } from "./queries";
import { isPublished } from "./rules";
import { commentTags } from "./tags";

/** 5,000 characters of anything, as a form writes them, and room to tell what is too long. */
export const maxBytes = 256 * 1024;

type Posted = Extract<PostResult, { ok: true }>;
type Sent = Extract<Body, { ok: true }>;
export type Taken = { slug: string; sent: Sent } & (
  | { ok: true; posted: Posted }
  | { ok: false; refused: CommentProblem; voice: Voice }
);

/**
 * Takes a comment as it comes over the wire, from a form or a program: whose it is and whether it
 * is in order is worked out here, what is answered to a form is up to who asked.
 */
export async function takeComment(request: Request, slug: string): Promise<Taken | Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const sent = await readBody(request, { maxBytes });
  if (!sent.ok) return sent.answer;
  const session = await sessionIn(request.headers.get("cookie"));
  const posted = await post(session, slug, sent.data);
  if (!posted.ok) {
    const voice = await getVoice();
    return { slug, sent, ok: false, refused: problemOf(posted, voice), voice };
  }
  if (isPublished(posted.comment.status)) await expireTags(commentTags.ofStory(posted.storyId));
  return { slug, sent, ok: true, posted };
}

async function post(session: string | null, slug: string, data: Sent["data"]) {
  if (!session) return { ok: false, reason: "signedOut" } as const;
  const input = commentInput.safeParse(data);
  if (input.success) return postComment(session, { slug, ...input.data });
  if (!(await findViewer(session))) return { ok: false, reason: "signedOut" } as const;
  if (!(await findDiscussion(slug))) return { ok: false, reason: "notFound" } as const;
  return { ok: false, reason: "badInput", detail: input.error.issues[0]?.message } as const;
}

/** For programs and the reader's script. */
export function answerProgram(taken: Taken): Response {
  if (!taken.ok) {
    const { status, title, detail, headers } = taken.refused;
    return problem(status, title, detail, headers);
  }
  const { comment } = taken.posted;
  return Response.json(
    {
      id: comment.id,
      status: stateOf(taken.posted),
      parent: comment.parentId,
      url: placeOf(taken.slug, taken.posted),
    },
    { status: 201, headers: { "cache-control": "no-store" } },
  );
}

const stateOf = ({ comment }: Posted) => (isPublished(comment.status) ? "published" : "pending");

/** Where the author finds the comment: in its thread if it is a reply. */
export function placeOf(slug: string, posted: Posted): string {
  const { id, parentId } = posted.comment;
  const state = stateOf(posted);
  const thread = parentId && state === "published" ? id : undefined;
  const at = state === "published" ? `comment-${id}` : "comments";
  return commentsHref(slug, { thread, posted: state }, at);
}
