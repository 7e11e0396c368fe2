import "server-only";
import { getVoice } from "@/domain/newsroom/queries";
import { answerProgram, type Taken } from "@/domain/poll/taking";
import { votedCookieLine } from "@/domain/poll/voter";
import { placeOf } from "./addresses";
import { refusedPage } from "./refused-page";

/** A form without a script is led back to where it stood, or told what was wrong. */
export async function answerVote(taken: Taken): Promise<Response> {
  const { poll, input, sent, refused, cookie } = taken;
  if (sent.kind === "json") return answerProgram(taken);
  const { back, round } = input;
  if (refused)
    return refusedPage({ poll, refused, sent: sent.data, back, voice: await getVoice() });
  const headers = new Headers({
    location: placeOf(poll, back, round === "before" ? "before" : "poll"),
  });
  if (cookie) headers.append("set-cookie", cookie);
  // Also after a vote on the poll's own page: without a script the story would show the form again.
  if (back !== "embed") headers.append("set-cookie", votedCookieLine(poll.story.slug, poll.id));
  return new Response(null, { status: 303, headers });
}
