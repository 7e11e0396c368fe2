import type { NextRequest } from "next/server";
import { refusedReportPage } from "@/components/comment/refused-page";
import { problemOf } from "@/domain/comment/problems";
import { findDiscussion } from "@/domain/comment/queries";
import { followStory, unfollowStory } from "@/domain/follow/commands";
import { followInput } from "@/domain/follow/input";
import { maxFollowed } from "@/domain/follow/rules";
import { getVoice } from "@/domain/newsroom/queries";
import { getViewer } from "@/domain/person/session";
import { backOf } from "@/lib/back";
import { readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { slugOf } from "@/lib/page-props";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

/** Says what shall be, not that it shall change: sending it twice does no harm. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const body = await readBody(request, { maxBytes: 4 * 1024 });
  if (!body.ok) return body.answer;
  const isForm = body.kind === "form";
  const viewer = await getViewer();
  if (!viewer) {
    const voice = await getVoice();
    const refused = problemOf({ reason: "signedOut" }, voice);
    return isForm
      ? refusedReportPage(voice.words.comments.refused.follow, {
          refused,
          back: backOf(request),
          voice,
        })
      : problem(refused.status, refused.title, refused.detail);
  }
  const input = followInput.safeParse(body.data);
  if (!input.success) return problem(422, "Unprocessable", "follow takes yes or no.");
  const story = await findDiscussion(await slugOf(params));
  if (!story) return problem(404, "Not found");
  if (input.data.follow === "no") await unfollowStory(viewer, story);
  else {
    const followed = await followStory(viewer, story);
    if (!followed.ok)
      return followed.reason === "tooMany"
        ? problem(409, "Too many", `You follow ${maxFollowed} conversations already.`)
        : problem(404, "Not found");
  }
  if (!isForm) return new Response(null, { status: 204 });
  const [back = "/"] = backOf(request).split("#");
  const at = new URL(back, request.url).pathname === "/account" ? "followed" : "comments";
  return new Response(null, { status: 303, headers: { location: `${back}#${at}` } });
}
