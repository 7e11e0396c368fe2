import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { guestCookie } from "@/domain/preview/rules";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { isForeignOrigin } from "@/lib/origin";
import { answerBare, offlinePage, unavailablePage } from "./bare-page";
import { commentRoute } from "./comment-routes";
import { encodeOnce, pickEncoding } from "./encode";
import { explainForm } from "./form";
import { rightHeaders } from "./handed-headers";
import { dropLeftovers } from "./leftovers";
import { isDraining } from "./lifecycle";
import { explainMethod, refuseMethod } from "./method";
import { explainMissing } from "./missing-file";
import { leadOn, mayHaveMoved } from "./moved";
import { type Page, PageCache } from "./page-cache";
import { answerInTime } from "./patience";
import { pollRoutes } from "./poll-routes";
import { countAnswer, hearRead } from "./reads";
import { type Finish, type Handler, renderData, renderPage } from "./render";
import {
  isAddressOfApi,
  isSecret,
  isShared,
  type Kind,
  kindOf,
  loggedPath,
  methodsOf,
  pageAddress,
} from "./route";
import {
  allowing,
  apart,
  appPolicy,
  baseHeaders,
  developmentPolicy,
  embedPolicy,
  handlerPolicy,
  publicPolicy,
  storyPolicy,
} from "./security-headers";
import { send } from "./send";
import { sharedControl } from "./shared-control";

type Options = { handler: Handler; siteUrl: string; finish: Finish; dev: boolean };

/** What only this server may say to the application; a client's own are removed. */
const inner = [
  "x-galley-peer",
  "x-galley-path",
  "x-galley-nonce",
  "x-request-id",
  "content-security-policy",
];
const bypass = ["x-middleware-subrequest", "x-middleware-prefetch", "x-nextjs-data"];
/** Readers' pages are documents: what the framework's router asks of them is not to be had. */
const router = [
  "rsc",
  "next-url",
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
];

/**
 * What stands before the framework: request id and log line, security headers, and readers' pages
 * from memory. Everything else is handed on.
 */
export function front({ handler, siteUrl, finish, dev }: Options) {
  const { host, protocol } = new URL(siteUrl);
  const isPurged = env().CACHE_PURGE_URL !== undefined;
  const headersOfAll = baseHeaders(protocol === "https:");
  const cache = new PageCache((address) =>
    kindOf(address.split("?")[0] ?? "") === "data"
      ? renderData(handler, address, { host })
      : renderPage(handler, address, { host, "x-galley-path": address }, finish),
  );

  const answeredHere = pollRoutes(handler);

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = randomUUID();
    logWhenDone(request, response, id);
    dropLeftovers(request, response);
    for (const name of [...inner, ...bypass]) delete request.headers[name];
    const url = parse(request.url);
    if (!url) return void response.writeHead(400).end();
    request.url = url.pathname + url.search;
    request.headers["x-request-id"] = id;
    request.headers["x-galley-peer"] = request.socket.remoteAddress ?? "";
    request.headers["x-galley-path"] = url.pathname + url.search;
    response.setHeader("x-request-id", id);
    if (isDraining()) response.setHeader("connection", "close");
    setAll(response, headersOfAll);
    // In development a page is compiled when it is first asked for.
    if (!dev) answerInTime(request, response, url.pathname);
    if (isSecret(url.pathname)) {
      response.setHeader("referrer-policy", "no-referrer");
      response.setHeader("x-robots-tag", "noindex, nofollow");
      response.setHeader("cache-control", "private, no-store");
      setAll(response, apart);
    }

    if (url.pathname === "/offline")
      return answerBare(response, { status: 200, html: offlinePage() });
    const kind = kindOf(url.pathname);
    const reads = request.method === "GET" || request.method === "HEAD";
    const isPage = kind === "page" || kind === "embed";
    // Handlers refuse foreign origins in their own words; a page's action would answer 500.
    const isAnswer = kind === "handler" || kind === "data";
    if (!reads && !isAnswer && isForeignOrigin(headersOf(request)))
      return void response.writeHead(403, { "content-type": "text/plain" }).end("Foreign origin\n");
    const allowed = dev ? undefined : methodsOf(kind);
    if (allowed && !allowed.includes(request.method ?? ""))
      return refuseMethod(response, url.pathname, allowed);
    if (kind === "app") {
      const nonce = randomBytes(16).toString("base64");
      const policy = appPolicy(nonce, dev);
      request.headers["content-security-policy"] = policy;
      request.headers["x-galley-nonce"] = nonce;
      response.setHeader("content-security-policy", policy);
      setAll(response, apart);
    } else {
      response.setHeader(
        "content-security-policy",
        isPage && dev ? developmentPolicy : policyOf(kind, url.pathname),
      );
    }
    if (kind === "handler" && isPurged && hearRead(request, response, url.pathname)) return;
    if (kind === "handler" && (await answeredHere(request, response, url.pathname))) return;
    if (kind === "handler" && (await commentRoute(request, response, url.pathname))) return;
    if (reads && mayHaveMoved(url, kind) && (await leadOn(request, response, url))) return;
    if (kind === "handler") rightHeaders(response);
    if (isAddressOfApi(url.pathname)) explainMethod(response);
    else if (kind === "handler" && !dev) explainMissing(response);
    if (kind === "app") explainForm(request, response);
    const isKept = isPage || kind === "data";
    if (isKept && !dev) for (const name of router) delete request.headers[name];
    if (!isKept || dev || !reads) {
      if (url.searchParams.has("v") && url.pathname.startsWith("/assets/"))
        response.setHeader("cache-control", "public, max-age=31536000, immutable");
      await handler(request, response);
      return;
    }
    await answerPage(request, response, url);
  }

  async function answerPage(request: IncomingMessage, response: ServerResponse, url: URL) {
    const address = pageAddress(url);
    const mayLeadOn = kindOf(url.pathname) === "page" && !isSecret(url.pathname);
    const isElsewhere = async ({ status }: Pick<Page, "status">) =>
      status === 404 && mayLeadOn && (await leadOn(request, response, url));
    try {
      if (kindOf(url.pathname) === "data" || isShared(url, request.headers.cookie)) {
        const { page, state } = await cache.get(address);
        if (await isElsewhere(page)) return;
        response.setHeader("x-galley-cache", state);
        allowInlined(response, url.pathname, page);
        send(request, response, page, sharedControl(page, isPurged));
      } else {
        const page = await renderPersonal(request, address);
        if (await isElsewhere(page)) return;
        const [, guest] = /^\/preview\/([\w-]+)$/.exec(url.pathname) ?? [];
        if (guest && page.status === 200)
          response.setHeader("set-cookie", guestCookie(guest, protocol === "https:"));
        allowInlined(response, url.pathname, page);
        send(request, response, page, "private, no-store");
      }
      if (!isPurged) countAnswer(request, response, address);
    } catch (error) {
      log.error({ err: error, path: loggedPath(url.pathname) }, "page failed");
      const headers = { "retry-after": "10" };
      answerBare(response, { status: 503, html: unavailablePage(), headers });
    }
  }

  async function renderPersonal(request: IncomingMessage, address: string) {
    const headers: Record<string, string> = { host: request.headers.host ?? host };
    for (const name of [
      "cookie",
      "user-agent",
      "x-forwarded-for",
      "x-request-id",
      "x-galley-peer",
    ]) {
      const value = request.headers[name];
      if (typeof value === "string") headers[name] = value;
    }
    headers["x-galley-path"] = address;
    const { html, ...rest } = await renderPage(handler, address, headers, finish);
    const encoding = pickEncoding(request.headers["accept-encoding"]);
    return { ...rest, ...(await encodeOnce(html, encoding)), bornAt: 0 };
  }

  return { listen, cache };
}

function allowInlined(
  response: ServerResponse,
  pathname: string,
  { inlined }: Pick<Page, "inlined">,
): void {
  if (!inlined) return;
  const policy = policyOf(kindOf(pathname), pathname);
  response.setHeader("content-security-policy", allowing(policy, inlined));
}

function policyOf(kind: Kind, pathname: string): string {
  if (isAddressOfApi(pathname)) return handlerPolicy(pathname);
  const isTurnstileUsed = env().CHALLENGE === "turnstile";
  if (kind === "embed") return embedPolicy(isTurnstileUsed);
  return (pathname.startsWith("/stories/") ? storyPolicy : publicPolicy)(isTurnstileUsed);
}

function setAll(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

const headersOf = ({ headers }: IncomingMessage) => ({
  get: (name: string) => headers[name]?.toString() ?? null,
});

/** Also what names a host, or begins with two slashes, is a path here and nothing else. */
function parse(address = "/"): URL | undefined {
  try {
    const url = new URL(address.startsWith("/") ? `http://galley${address}` : address);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    return undefined;
  }
}

function logWhenDone(request: IncomingMessage, response: ServerResponse, id: string) {
  if (!log.isLevelEnabled("info")) return;
  const start = performance.now();
  const path = loggedPath(request.url?.split("?")[0] ?? "");
  const { method } = request;
  response.once("close", () => {
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const status = response.writableFinished ? response.statusCode : 499;
    log.info({ id, method, path, status, ms }, "request");
  });
}
