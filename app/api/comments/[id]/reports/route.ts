import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { refusedReportPage } from "@/components/comment/refused-page";
import { commentsHref } from "@/domain/comment/addresses";
import { reportInput } from "@/domain/comment/input";
import { type CommentProblem, problemOf } from "@/domain/comment/problems";
import { reportComment } from "@/domain/comment/report/commands";
import { getVoice } from "@/domain/newsroom/queries";
import { getViewer } from "@/domain/person/session";
import { backOf } from "@/lib/back";
import { readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ id: string }> };

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const body = await readBody(request, { maxBytes: 16 * 1024 });
  if (!body.ok) return body.answer;
  const voice = await getVoice();
  const refuse = ({ status, title, detail, headers }: CommentProblem) =>
    body.kind === "form"
      ? refusedReportPage(voice.words.comments.refused.report, {
          refused: { status, title, detail, headers },
          back: backOf(request),
          voice,
        })
      : problem(status, title, detail, headers);
  const viewer = await getViewer();
  if (!viewer) return refuse(problemOf({ reason: "signedOut" }, voice));
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return problem(404, "Not found");
  const input = reportInput.safeParse(body.data);
  if (!input.success)
    return refuse(problemOf({ reason: "badInput", detail: input.error.issues[0]?.message }, voice));

  const reported = await reportComment(viewer, { commentId: id.data, ...input.data });
  if (!reported.ok) return refuse(problemOf(reported, voice));
  if (body.kind === "json")
    return NextResponse.json({ reported: true }, { status: reported.isNew ? 201 : 200 });
  const location = commentsHref(reported.slug, { thread: id.data, posted: "reported" });
  return new Response(null, { status: 303, headers: { location } });
}
