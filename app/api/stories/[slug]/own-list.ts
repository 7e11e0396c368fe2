import type { NextRequest } from "next/server";

import { refusedReportPage } from "@/components/comment/refused-page";
import { problemOf } from "@/domain/comment/problems";
import { findDiscussion } from "@/domain/comment/queries";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { backOf } from "@/lib/back";
import { readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { slugOf } from "@/lib/page-props";
import { problem } from "@/lib/problem";
import type { Result } from "@/lib/result";
import type { Voice } from "@/lib/words/voice";

type Context = { params: Promise<{ slug: string }> };
type Listed = { storyId: string };

type OwnList = {
  /** @returns whether the story shall be on it, or null if that was not said */
  wish: (data: unknown) => "yes" | "no" | null;
  unsaid: string;
  /** Above what a reader reads who is not signed in. */
  refused: (words: Voice["words"]) => string;
  add: (viewer: Viewer, story: Listed) => Promise<Result<object, "notFound" | "tooMany">>;
  remove: (viewer: Viewer, story: Listed) => Promise<unknown>;
  full: string;
  /** Where on the page they came from. */
  place: (path: string) => string;
};

/** A list of stories of one's own. Says what shall be, not that it shall change: twice does no harm. */
export const ownList =
  (list: OwnList) =>
  async (request: NextRequest, { params }: Context): Promise<Response> => {
    if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
    const body = await readBody(request, { maxBytes: 4 * 1024 });
    if (!body.ok) return body.answer;
    const isForm = body.kind === "form";
    const viewer = await getViewer();
    if (!viewer) {
      const voice = await getVoice();
      const refused = problemOf({ reason: "signedOut" }, voice);
      return isForm
        ? refusedReportPage(list.refused(voice.words), { refused, back: backOf(request), voice })
        : problem(refused.status, refused.title, refused.detail);
    }
    const wish = list.wish(body.data);
    if (!wish) return problem(422, "Unprocessable", list.unsaid);
    const story = await findDiscussion(await slugOf(params));
    if (!story) return problem(404, "Not found");
    if (wish === "no") await list.remove(viewer, story);
    else {
      const added = await list.add(viewer, story);
      if (!added.ok)
        return added.reason === "tooMany"
          ? problem(409, "Too many", list.full)
          : problem(404, "Not found");
    }
    if (!isForm) return new Response(null, { status: 204 });
    const [back = "/"] = backOf(request).split("#");
    const place = list.place(new URL(back, request.url).pathname);
    return new Response(null, { status: 303, headers: { location: `${back}#${place}` } });
  };
