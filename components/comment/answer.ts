import "server-only";
import { z } from "zod";
import type { EditResult } from "@/domain/comment/own/commands";
import { type CommentProblem, problemOf } from "@/domain/comment/problems";
import type { ReactResult } from "@/domain/comment/reaction/commands";
import type { SideResult } from "@/domain/comment/side/commands";
import { commentTags } from "@/domain/comment/tags";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { backOf } from "@/lib/back";
import { readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { expireTags } from "@/lib/page-tags";
import { problem } from "@/lib/problem";
import type { Words } from "@/lib/words/words";
import { type RefusedAgain, refusedReportPage } from "./refused-page";

type Small<T> = {
  /** Of the page that says why it was refused. */
  title: keyof Words["comments"]["refused"];
  schema: z.ZodType<T>;
  command: (
    viewer: Viewer,
    input: T & { commentId: string },
  ) => Promise<SideResult | ReactResult | EditResult>;
  /** What the conversation then says of it, where the comment itself may be gone. */
  said?: keyof Words["comments"]["posted"];
  /** Of a form that was typed into: the page that says why it was refused keeps the words. */
  again?: (refused: RefusedAgain) => Response;
};

/** A small change by a reader to one comment: a form comes back to where it stood, a program gets 204. */
export async function answerOnComment<T extends object>(
  request: Request,
  commentId: string,
  { title, schema, command, said, again }: Small<T>,
): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const body = await readBody(request, { maxBytes: again ? 256 * 1024 : 4 * 1024 });
  if (!body.ok) return body.answer;
  const voice = await getVoice();
  const from = { typed: body.data, back: backOf(request), voice };
  const refuse = (refused: CommentProblem) =>
    body.kind === "form"
      ? (again?.({ refused, ...from }) ??
        refusedReportPage(voice.words.comments.refused[title], { refused, ...from }))
      : problem(refused.status, refused.title, refused.detail, refused.headers);
  const viewer = await getViewer();
  if (!viewer) return refuse(problemOf({ reason: "signedOut" }, voice));
  if (!z.uuid().safeParse(commentId).success) return problem(404, "Not found");
  const input = schema.safeParse(body.data);
  if (!input.success)
    return refuse(problemOf({ reason: "badInput", detail: input.error.issues[0]?.message }, voice));
  const done = await command(viewer, { ...input.data, commentId });
  if (!done.ok) return refuse(problemOf(done, voice));
  await expireTags(commentTags.ofStory(done.storyId));
  if (body.kind === "json") return new Response(null, { status: 204 });
  // Only the path is used: what this process is called is not what its readers call it.
  const back = new URL(backOf(request), request.url);
  const isSaid = said !== undefined && back.pathname.startsWith("/stories/");
  if (isSaid) back.searchParams.set("posted", said);
  back.hash = isSaid ? "comments" : `comment-${commentId}`;
  const location = back.pathname + back.search + back.hash;
  return new Response(null, { status: 303, headers: { location } });
}
