import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { answerBare, unansweredPage, unansweredWords, unavailablePage } from "./bare-page";
import { isAddressOfApi, loggedPath } from "./route";

/** Longer than any page takes under load, shorter than readers and the proxies before us wait. */
const patienceMs = 10_000;
/** What may take its time: the desk, what is sent in pieces, pictures, which are made when first
 *  asked for and would be missing on their page, and streams, which end by themselves. */
const unhurried = /^\/(?:desk|media|api\/(?:desk|uploads|account|health))(?:\/|$)|\/live$/;

/**
 * Bounds how long a reader waits, also while the database takes what it is asked and says nothing.
 * The answer is then 503, and what is made of the request later goes nowhere. It may still be done:
 * whoever sent something is told that this is not certain. Sent again, a vote is the same vote and
 * a comment is known by its text.
 */
export function answerInTime(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  waitMs = patienceMs,
): void {
  if (unhurried.test(pathname)) return;
  const timer = setTimeout(() => {
    if (response.headersSent || response.destroyed) return;
    log.error({ path: loggedPath(pathname), afterMs: waitMs }, "no answer in time");
    excuse(request, response, pathname);
    hush(response);
  }, waitMs);
  response.once("close", () => clearTimeout(timer));
}

function excuse(request: IncomingMessage, response: ServerResponse, pathname: string): void {
  const headers = { "retry-after": "10" };
  const reads = request.method === "GET" || request.method === "HEAD";
  if (isAddressOfApi(pathname) && (reads || isProgram(request))) {
    const { title, text } = unansweredWords();
    response.writeHead(503, {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    });
    response.end(JSON.stringify({ title, status: 503, ...(!reads && { detail: text }) }));
    return;
  }
  answerBare(response, {
    status: 503,
    html: reads ? unavailablePage() : unansweredPage(),
    headers,
  });
}

const isProgram = ({ headers }: IncomingMessage): boolean =>
  /\bjson\b/.test(`${headers["content-type"]} ${headers.accept}`);

/** Whoever still works on an answer is listened to, and not heard. */
function hush(response: ServerResponse): void {
  const itself = () => response;
  const end = (...given: unknown[]) => {
    const done = given.find((one) => typeof one === "function");
    if (done) process.nextTick(done as () => void);
    return response;
  };
  Object.assign(response, {
    ...{ setHeader: itself, appendHeader: itself, writeHead: itself, end },
    ...{ removeHeader: () => {}, flushHeaders: () => {}, write: () => true },
  });
}
