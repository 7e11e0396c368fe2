import type { IncomingMessage, ServerResponse } from "node:http";
import { pollId } from "@/domain/poll/input";
import { answerProgram, takeVote } from "@/domain/poll/taking";
import { browserIn } from "@/domain/poll/voter";
import { PollLive } from "./poll-live";
import type { Handler } from "./render";

const address = /^\/api\/polls\/([^/]+)\/(votes|live)$/;
/** More than any vote takes; what is longer is refused by whoever reads it. */
const maxBytes = 32 * 1024;
const session = /(?:^|;\s*)(?:__Host-)?galley\.session(?:\.\d+)?=/;

const isJson = /^application\/json\b/i;

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
    if (!isJson.test(request.headers["content-type"] ?? "")) return false;
    const voter = { accountId: null, browserId: browserIn(cookie) };
    const taken = await takeVote(await toRequest(request), id, voter);
    await send(taken instanceof Response ? taken : answerProgram(taken), response);
    return true;
  };
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    // Read to its end, so that the answer reaches who sent it, but not kept.
    if (size <= maxBytes) chunks.push(chunk);
    size += chunk.length;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === "string") headers.set(name, value);
  return new Request("http://galley/", { method: "POST", headers, body: Buffer.concat(chunks) });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  for (const [name, value] of answer.headers)
    if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  response.writeHead(answer.status);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
