import type { IncomingMessage, ServerResponse } from "node:http";
import { pollId } from "@/domain/poll/input";
import { answerProgram, takeVote } from "@/domain/poll/taking";
import { browserIn } from "@/domain/poll/voter";
import { PollLive } from "./poll-live";
import type { Handler } from "./render";
import { answerWith, isJson, toRequest } from "./web";

const address = /^\/api\/polls\/([^/]+)\/(votes|live)$/;
/** More than any vote takes; what is longer is refused by whoever reads it. */
const maxBytes = 32 * 1024;
const session = /(?:^|;\s*)(?:__Host-)?galley\.session(?:\.\d+)?=/;

/**
 * The two addresses of a poll that thousands ask for at once, answered without the framework: a
 * vote of somebody without an account as their page's script sends it, and live totals.
 * @returns whether this was one of them
 */
export function pollRoutes(handler: Handler) {
  const live = new PollLive(handler);
  return async (request: IncomingMessage, response: ServerResponse, pathname: string) => {
    const [, id = "", what] = address.exec(pathname) ?? [];
    if (!what) return false;
    const cookie = request.headers.cookie ?? "";
    if (what === "live" && request.method === "GET") {
      if (pollId.safeParse(id).success) await live.answer(request, response, id);
      else response.writeHead(404).end();
      return true;
    }
    if (what !== "votes" || request.method !== "POST" || session.test(cookie)) return false;
    if (!isJson(request)) return false;
    const voter = { accountId: null, browserId: browserIn(cookie) };
    const taken = await takeVote(await toRequest(request, maxBytes), id, voter);
    await answerWith(taken instanceof Response ? taken : answerProgram(taken), response);
    return true;
  };
}
